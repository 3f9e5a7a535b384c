package io.gengyun.security;

import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All accounts of the company: making, closing, and finding them. */
public interface Accounts {

    /** What a new account is made of; the password is checked for length only (at least 10). */
    record NewAccount(
            String username, String password, @Nullable String employeeNumber, Set<Role> roles) {}

    /** One of many new accounts, of an employee; the same rules as for a single one. */
    record StaffAccount(String username, String password, EmployeeId employee, Set<Role> roles) {}

    /** An account as others may read it; never the password. */
    record AccountRecord(
            AccountId id,
            String username,
            @Nullable EmployeeId employee,
            Set<Role> roles,
            boolean active,
            Locale language) {}

    /** Makes an account; ADMIN only. A taken name is a conflict, an unknown number a refusal. */
    AccountId create(NewAccount account);

    /**
     * Makes accounts for many employees, all or none; ADMIN only. A taken name, or an employee who
     * has an account, is a conflict. Equal passwords are encoded once.
     */
    void createAll(Collection<StaffAccount> many);

    /** Which of these usernames somebody has already, in lower case. */
    Set<String> taken(Collection<String> usernames);

    /** A new password for somebody; ADMIN only. Their sessions end. */
    void changePassword(AccountId account, String password);

    /** A new password of the user's own, for the current one; their other sessions end. */
    void changeOwnPassword(String current, String password);

    /** Roles of an account from now on; ADMIN only; the last administrator keeps their. */
    void grant(AccountId account, Set<Role> roles);

    void deactivate(AccountId account);

    void activate(AccountId account);

    /** The user's own choice of language, kept. */
    void speak(Locale language);

    Optional<AccountRecord> find(AccountId account);

    Slice<AccountRecord> list(@Nullable String search, int limit, @Nullable String after);

    // Asked by other modules on behalf of the product, without a user:

    /** The active account of each employee who has one. */
    Map<EmployeeId, AccountId> activeAccountsOf(Collection<EmployeeId> employees);

    /** Which of these employees have an account, be it a closed one. */
    Set<EmployeeId> known(Collection<EmployeeId> employees);

    /** Active accounts that hold a role. */
    List<AccountId> activeWith(Role role);

    /** What the employees behind these usernames are called; accounts of nobody are left out. */
    Map<String, String> namesOf(Collection<String> usernames);

    /** Records of the accounts, in one statement. */
    Map<AccountId, AccountRecord> records(Collection<AccountId> accounts);
}
