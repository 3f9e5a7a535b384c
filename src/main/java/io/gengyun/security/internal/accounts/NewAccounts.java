package io.gengyun.security.internal.accounts;

import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts.NewAccount;
import io.gengyun.security.Accounts.StaffAccount;
import io.gengyun.security.spi.ReportingLines;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.CompanyProfile;
import io.gengyun.shared.EmployeeId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts that come into being, without asking who wants them; they begin in the company's
 * language. One employee has one active account.
 */
@Component
@Transactional
class NewAccounts {

    private final AccountRepository accounts;
    private final AccountRows rows;
    private final PasswordEncoder passwords;
    private final ObjectProvider<ReportingLines> people;
    private final ObjectProvider<CompanyProfile> company;
    private final Clock clock;

    NewAccounts(
            AccountRepository accounts,
            AccountRows rows,
            PasswordEncoder passwords,
            ObjectProvider<ReportingLines> people,
            ObjectProvider<CompanyProfile> company,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.passwords = passwords;
        this.people = people;
        this.company = company;
        this.clock = clock;
    }

    /** Makes one; refused when its name is taken or the employee has one. */
    AccountId one(NewAccount account) {
        Account.checkPassword("password", account.password());
        accounts.named(account.username().strip()).ifPresent(taken -> {
            throw BusinessRefusal.conflict(
                    "security.nameTaken", account.username().strip());
        });
        EmployeeId employee = employee(account.employeeNumber());
        if (employee != null && rows.activeAccountsOf(Set.of(employee)).containsKey(employee)) {
            throw BusinessRefusal.conflict("security.hasAccount", account.employeeNumber());
        }
        Account made = new Account(
                account.username(), passwords.encode(account.password()), employee, account.roles(), clock.instant());
        letterhead().ifPresent(made::speak);
        try {
            return accounts.saveAndFlush(made).id();
        } catch (DataIntegrityViolationException race) {
            throw BusinessRefusal.conflict(
                    "security.nameTaken", account.username().strip());
        }
    }

    /** Makes many at once, or none when one of them cannot be. */
    void all(Collection<StaffAccount> many) {
        many.forEach(account -> Account.checkPassword("password", account.password()));
        rows.taken(many.stream().map(account -> account.username().strip()).toList()).stream()
                .findFirst()
                .ifPresent(name -> {
                    throw BusinessRefusal.conflict("security.nameTaken", name);
                });
        Set<EmployeeId> known = rows.activeAccountsOf(
                        many.stream().map(StaffAccount::employee).toList())
                .keySet();
        Optional<Locale> language = letterhead();
        Map<String, String> encoded = new HashMap<>();
        List<Account> made = new ArrayList<>(many.size());
        for (StaffAccount account : many) {
            if (known.contains(account.employee())) {
                throw BusinessRefusal.conflict("security.hasAccount", account.username());
            }
            Account one = new Account(
                    account.username(),
                    encoded.computeIfAbsent(account.password(), passwords::encode),
                    account.employee(),
                    account.roles(),
                    clock.instant());
            language.ifPresent(one::speak);
            made.add(one);
        }
        try {
            accounts.saveAllAndFlush(made);
        } catch (DataIntegrityViolationException race) {
            throw BusinessRefusal.conflict("shell.changedMeanwhile");
        }
    }

    private Optional<Locale> letterhead() {
        return company.stream().findFirst().flatMap(CompanyProfile::language);
    }

    private @Nullable EmployeeId employee(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        ReportingLines lines = people.getIfAvailable();
        return Optional.ofNullable(lines)
                .flatMap(known -> known.employeeWithNumber(number.strip()))
                .orElseThrow(() -> new BusinessRefusal(
                        BusinessRefusal.Kind.REFUSED,
                        "security.invalidAccount",
                        List.of(new BusinessRefusal.FieldError(
                                "employeeNumber", "security.unknownEmployee", number.strip()))));
    }
}
