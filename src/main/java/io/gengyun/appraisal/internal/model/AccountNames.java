package io.gengyun.appraisal.internal.model;

import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.shared.EmployeeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How people behind accounts are called: by the employee's name, else the username. */
@Component
public class AccountNames {

    private final Accounts accounts;
    private final Employees employees;

    AccountNames(Accounts accounts, Employees employees) {
        this.accounts = accounts;
        this.employees = employees;
    }

    /** Two statements for any number of accounts, none for none. */
    public Map<AccountId, String> of(Collection<AccountId> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<AccountId, AccountRecord> records = accounts.records(Set.copyOf(asked));
        List<EmployeeId> people = records.values().stream()
                .map(AccountRecord::employee)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<EmployeeId, EmployeeRecord> known = people.isEmpty() ? Map.of() : employees.records(people);
        Map<AccountId, String> names = new HashMap<>();
        records.forEach((id, account) -> {
            EmployeeRecord employee = account.employee() == null ? null : known.get(account.employee());
            names.put(id, employee == null ? account.username() : employee.name());
        });
        return names;
    }

    public String of(AccountId account) {
        return of(Set.of(account)).getOrDefault(account, account.toString());
    }
}
