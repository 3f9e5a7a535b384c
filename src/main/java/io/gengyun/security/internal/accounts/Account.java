package io.gengyun.security.internal.accounts;

import io.gengyun.persistence.Aggregate;
import io.gengyun.security.AccountEvents.AccountActivated;
import io.gengyun.security.AccountEvents.AccountCreated;
import io.gengyun.security.AccountEvents.AccountDeactivated;
import io.gengyun.security.AccountEvents.PasswordChanged;
import io.gengyun.security.AccountEvents.RolesGranted;
import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Uuids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way for one person to log in. It is made with its roles, may be closed and opened again, and is
 * never deleted, since the trail points at it. Its stamp counts up whenever sessions that began
 * before must end: a new password, other roles, closing.
 */
@Entity
@Table(name = "account", schema = "security")
public class Account extends Aggregate<Account> {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 1000;
    private static final int LONGEST_NAME = 64;

    /** Under this name stands what the demo company brought itself. */
    private static final String RESERVED_NAME = "demo";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    @Version
    private @Nullable Integer version;

    private String username;
    private String password;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "employee"))
    private @Nullable EmployeeId employee;

    private String[] roles;
    private boolean active;
    private @Nullable String language;
    private int stamp;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** An open account; the password comes encoded. */
    Account(String username, String encodedPassword, @Nullable EmployeeId employee, Set<Role> roles, Instant now) {
        this.id = new AccountId(Uuids.next());
        this.username = checkedName(username);
        this.password = encodedPassword;
        this.employee = employee;
        this.roles = names(roles);
        this.active = true;
        this.createdAt = now;
        registerEvent(new AccountCreated(id, this.username, employee, roles));
    }

    private static String checkedName(String username) {
        String name = username.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED,
                    "security.invalidAccount",
                    java.util.List.of(new BusinessRefusal.FieldError("username", "security.username.rule")));
        }
        if (isReserved(name)) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED,
                    "security.invalidAccount",
                    java.util.List.of(new BusinessRefusal.FieldError("username", "security.username.reserved", name)));
        }
        return name;
    }

    /** Whether no account may have this name, in whatever case. */
    static boolean isReserved(String username) {
        return username.strip().equalsIgnoreCase(RESERVED_NAME);
    }

    /** Refuses a password that is too short; there is no other rule. */
    static void checkPassword(String field, String raw) {
        if (raw.codePointCount(0, raw.length()) < SHORTEST_PASSWORD || raw.length() > LONGEST_PASSWORD) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED,
                    "security.invalidAccount",
                    java.util.List.of(new BusinessRefusal.FieldError(field, "security.password.rule")));
        }
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    Account changePassword(String encoded) {
        password = encoded;
        stamp++;
        registerEvent(new PasswordChanged(id));
        return this;
    }

    Account grant(Set<Role> granted) {
        if (granted.equals(roles())) {
            return this;
        }
        roles = names(granted);
        stamp++;
        registerEvent(new RolesGranted(id, granted));
        return this;
    }

    Account deactivate() {
        if (!active) {
            throw BusinessRefusal.conflict("security.alreadyClosed", username);
        }
        active = false;
        stamp++;
        registerEvent(new AccountDeactivated(id));
        return this;
    }

    Account activate() {
        if (active) {
            throw BusinessRefusal.conflict("security.alreadyOpen", username);
        }
        active = true;
        registerEvent(new AccountActivated(id));
        return this;
    }

    /** Whose account it is works here no more; the account goes on as nobody's. */
    Account release() {
        employee = null;
        stamp++;
        return this;
    }

    Account speak(Locale chosen) {
        language = Locale.ENGLISH.getLanguage().equals(chosen.getLanguage()) ? "en" : "zh";
        return this;
    }

    AccountId id() {
        return id;
    }

    public String password() {
        return password;
    }

    @Nullable
    EmployeeId employee() {
        return employee;
    }

    public boolean active() {
        return active;
    }

    public int stamp() {
        return stamp;
    }

    String username() {
        return username;
    }

    /** The chosen language, null when none was chosen yet. */
    @Nullable
    Locale language() {
        return language == null ? null : Locale.of(language);
    }

    Set<Role> roles() {
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    AccountRecord record() {
        Locale spoken = language();
        return new AccountRecord(id, username, employee, roles(), active, spoken == null ? Locale.CHINESE : spoken);
    }
}
