package io.gengyun.organization.internal;

import io.gengyun.imports.spi.RowUses;
import io.gengyun.security.Accounts;
import io.gengyun.shared.EmployeeId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps people who have an account, be it a closed one: what they did in it stays theirs. */
@Component
class AccountUses implements RowUses {

    private final JdbcClient database;
    private final Accounts accounts;

    AccountUses(JdbcClient database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    private record Row(UUID id, String number) {
        EmployeeId employee() {
            return new EmployeeId(id);
        }
    }

    @Override
    public List<Use> of(String target) {
        if (!target.equals("employees")) {
            return List.of();
        }
        List<Row> people = database.sql("select id, number from " + ROWS + " where created order by number")
                .query(Row.class)
                .list();
        Set<EmployeeId> holders =
                accounts.known(people.stream().map(Row::employee).toList());
        List<String> numbers = people.stream()
                .filter(one -> holders.contains(one.employee()))
                .map(Row::number)
                .toList();
        return numbers.isEmpty()
                ? List.of()
                : List.of(new Use("organization.undo.accounts", List.of((long) numbers.size(), Use.numbers(numbers))));
    }
}
