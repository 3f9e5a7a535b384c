package io.gengyun.security.internal.accounts;

import io.gengyun.security.AccountId;
import io.gengyun.security.Role;
import io.gengyun.security.spi.ReportingLines;
import io.gengyun.shared.EmployeeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of many accounts at once, each in one statement. */
@Component
class AccountRows {

    private record Held(EmployeeId employee, AccountId id) {}

    private record Named(String username, EmployeeId employee) {}

    private final JdbcClient database;
    private final ObjectProvider<ReportingLines> people;

    AccountRows(JdbcClient database, ObjectProvider<ReportingLines> people) {
        this.database = database;
        this.people = people;
    }

    Set<String> taken(Collection<String> usernames) {
        return Set.copyOf(
                database.sql("select lower(username) from security.account" + " where lower(username) = any(?)")
                        .param(usernames.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toList())
                        .query(String.class)
                        .list());
    }

    Map<EmployeeId, AccountId> activeAccountsOf(Collection<EmployeeId> employees) {
        return database
                .sql("select employee, id from security.account where active and employee = any(?)")
                .param(employees)
                .query(Held.class)
                .stream()
                .collect(Collectors.toMap(Held::employee, Held::id));
    }

    List<AccountId> activeWith(Role role) {
        return database.sql(
                        "select id from security.account where active and roles @> array[?]::text[]" + " order by id")
                .param(role)
                .query(AccountId.class)
                .list();
    }

    Map<String, String> namesOf(Collection<String> usernames) {
        Map<String, EmployeeId> employees = database
                .sql("select username, employee from security.account"
                        + " where employee is not null and username = any(?)")
                .param(usernames)
                .query(Named.class)
                .stream()
                .collect(Collectors.toMap(Named::username, Named::employee));
        ReportingLines lines = people.getIfAvailable();
        if (lines == null || employees.isEmpty()) {
            return Map.of();
        }
        Map<EmployeeId, String> called = lines.namesOf(Set.copyOf(employees.values()));
        Map<String, String> names = new HashMap<>(employees.size());
        employees.forEach((username, employee) -> names.put(username, called.get(employee)));
        names.values().removeIf(Objects::isNull);
        return names;
    }

    Set<EmployeeId> known(Collection<EmployeeId> employees) {
        return database.sql("select employee from security.account where employee = any(?)")
                .param(employees)
                .query(EmployeeId.class)
                .set();
    }
}
