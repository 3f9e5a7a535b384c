package io.gengyun.indicators;

import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Uuids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** People, customers and deals as an import would have left them. */
record Deals(JdbcTemplate database) {

    private static final Random RANDOM = new Random(42);

    EmployeeId employee() {
        UUID id = Uuids.next();
        database.update("insert into organization.employee (id, number, name) values (?, ?, ?)", id, "E-" + id, "员工");
        return new EmployeeId(id);
    }

    UUID customer() {
        UUID id = Uuids.next();
        database.update("insert into customers.customer (id, number, name) values (?, ?, ?)", id, "C-" + id, "客户");
        return id;
    }

    void closed(EmployeeId employee, UUID customer, String stage, String opened, String closed, String amount) {
        database.update(
                """
                insert into customers.deal
                    (id, number, employee_id, customer_id, stage, opened_on, closed_on, amount,
                     new_customer, product)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                "D-" + Uuids.next(),
                employee.value(),
                customer,
                stage,
                LocalDate.parse(opened),
                LocalDate.parse(closed),
                new BigDecimal(amount),
                RANDOM.nextBoolean(),
                "P" + RANDOM.nextInt(3));
    }

    /** So many people with about so many deals each around the last quarter of 2017. */
    List<EmployeeId> quarterOf(int people, int dealsEach) {
        List<UUID> customers = List.of(customer(), customer(), customer(), customer());
        List<EmployeeId> staff = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            EmployeeId one = employee();
            staff.add(one);
            closed(one, customers.getFirst(), "WON", "2017-10-01", "2017-10-20", "1000");
            for (int k = 0; k < dealsEach; k++) {
                LocalDate opened = LocalDate.of(2017, 8, 1).plusDays(RANDOM.nextInt(120));
                closed(
                        one,
                        customers.get(RANDOM.nextInt(customers.size())),
                        RANDOM.nextInt(3) == 0 ? "LOST" : "WON",
                        opened.toString(),
                        opened.plusDays(RANDOM.nextInt(100)).toString(),
                        BigDecimal.valueOf(RANDOM.nextInt(5_000_000), 2).toPlainString());
            }
        }
        return staff;
    }
}
