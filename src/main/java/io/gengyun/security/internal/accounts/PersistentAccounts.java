package io.gengyun.security.internal.accounts;

import io.gengyun.persistence.LikePattern;
import io.gengyun.security.Access;
import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts in PostgreSQL. */
@Component
@Transactional
class PersistentAccounts implements Accounts {

    private final AccountRepository accounts;
    private final Access access;
    private final PasswordEncoder passwords;
    private final AccountRows rows;
    private final NewAccounts made;
    private final Clock clock;
    private final LoginThrottle throttle;

    PersistentAccounts(
            AccountRepository accounts,
            Access access,
            PasswordEncoder passwords,
            AccountRows rows,
            NewAccounts made,
            Clock clock,
            LoginThrottle throttle) {
        this.accounts = accounts;
        this.access = access;
        this.passwords = passwords;
        this.rows = rows;
        this.made = made;
        this.clock = clock;
        this.throttle = throttle;
    }

    @Override
    public AccountId create(NewAccount account) {
        access.require(Role.ADMIN);
        return made.one(account);
    }

    @Override
    public void createAll(Collection<StaffAccount> many) {
        access.require(Role.ADMIN);
        made.all(many);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> taken(Collection<String> usernames) {
        Set<String> taken = new HashSet<>(rows.taken(usernames));
        usernames.stream()
                .filter(Account::isReserved)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .forEach(taken::add);
        return taken;
    }

    @Override
    public void changePassword(AccountId account, String password) {
        access.require(Role.ADMIN);
        change(get(account), password);
    }

    @Override
    public void changeOwnPassword(String current, String password) {
        CurrentUser user = access.user();
        Account own = get(user.account());
        throttle.refuseIfTooOften(own.username(), "own-password");
        if (!passwords.matches(current, own.password())) {
            throttle.failed(own.username(), "own-password");
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED,
                    "security.wrongPassword",
                    List.of(new BusinessRefusal.FieldError("current", "security.wrongPassword")));
        }
        throttle.succeeded(own.username(), "own-password");
        change(own, password);
        SignedIn.refresh(own);
    }

    private void change(Account account, String password) {
        Account.checkPassword("password", password);
        accounts.save(account.changePassword(passwords.encode(password)));
    }

    @Override
    public void grant(AccountId account, Set<Role> roles) {
        access.require(Role.ADMIN);
        Account changed = get(account);
        if (!roles.contains(Role.ADMIN)) {
            keepOneAdministrator(changed);
        }
        accounts.save(changed.grant(roles));
        SignedIn.refresh(changed);
    }

    @Override
    public void deactivate(AccountId account) {
        access.require(Role.ADMIN);
        Account closed = get(account);
        keepOneAdministrator(closed);
        accounts.save(closed.deactivate());
    }

    private void keepOneAdministrator(Account account) {
        if (account.active()
                && account.roles().contains(Role.ADMIN)
                && accounts.lockedAdministrators().stream()
                        .allMatch(account.id().value()::equals)) {
            throw BusinessRefusal.refused("security.lastAdministrator", account.username());
        }
    }

    @Override
    public void activate(AccountId account) {
        access.require(Role.ADMIN);
        Account opened = get(account);
        EmployeeId employee = opened.employee();
        if (employee != null && activeAccountsOf(Set.of(employee)).containsKey(employee)) {
            throw BusinessRefusal.conflict("security.hasAccount", opened.username());
        }
        accounts.save(opened.activate());
    }

    @Override
    public void speak(Locale language) {
        Account own = get(access.user().account());
        accounts.save(own.speak(language));
        SignedIn.refresh(own);
    }

    private Account get(AccountId account) {
        return accounts.findById(account).orElseThrow(() -> BusinessRefusal.notFound("security.noSuchAccount"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountRecord> find(AccountId account) {
        CurrentUser user = access.user();
        if (!user.account().equals(account)) {
            access.require(Role.ADMIN, Role.HR);
        }
        return accounts.findById(account).map(Account::record);
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<AccountRecord> list(@Nullable String search, int limit, @Nullable String after) {
        access.require(Role.ADMIN, Role.HR);
        int size = Math.clamp(limit, 1, Slice.MOST);
        List<AccountRecord> found =
                accounts.page(LikePattern.containing(search), after == null ? "" : after, size + 1).stream()
                        .map(Account::record)
                        .toList();
        if (found.size() <= size) {
            return new Slice<>(found, null);
        }
        return new Slice<>(found.subList(0, size), found.get(size - 1).username());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<EmployeeId, AccountId> activeAccountsOf(Collection<EmployeeId> employees) {
        return rows.activeAccountsOf(employees);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<EmployeeId> known(Collection<EmployeeId> employees) {
        return rows.known(employees);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccountId> activeWith(Role role) {
        return rows.activeWith(role);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> namesOf(Collection<String> usernames) {
        return rows.namesOf(usernames);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, AccountRecord> records(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : accounts.all(ids).stream()
                        .map(Account::record)
                        .collect(Collectors.toMap(AccountRecord::id, Function.identity()));
    }
}
