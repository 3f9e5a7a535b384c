package io.gengyun.indicators.internal.freezing;

import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.Correction;
import io.gengyun.indicators.Scoring.SourceRow;
import io.gengyun.indicators.spi.CustomerNames;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The frozen rows behind a measure, by day. */
@Repository
public class FrozenRows {

    private final JdbcClient database;
    private final CustomerNames customers;

    FrozenRows(JdbcClient database, CustomerNames customers) {
        this.database = database;
        this.customers = customers;
    }

    /** A row as it is stored. */
    private record Stored(
            String number,
            @Nullable String customer,
            LocalDate occurredOn,
            @Nullable BigDecimal value) {}

    public Slice<SourceRow> page(
            FrozenPerson person, UUID measure, String name, String source, int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        long from = place(after);
        List<Stored> stored = database.sql("""
                                select number, customer, occurred_on, value
                                from indicators.frozen_row
                                where freeze_id = :freeze and employee_id = :employee
                                    and measure = :measure and place > :from
                                order by place limit :most
                                """)
                .param("freeze", person.card().freeze())
                .param("employee", person.employee().value())
                .param("measure", measure)
                .param("from", from)
                .param("most", most + 1)
                .query(Stored.class)
                .list();
        List<SourceRow> rows = named(name, source, stored);
        return rows.size() > most
                ? new Slice<>(rows.subList(0, most), Long.toString(from + most))
                : new Slice<>(rows, null);
    }

    private List<SourceRow> named(String measure, String source, List<Stored> rows) {
        Map<String, String> names = customers.named(rows.stream()
                .map(Stored::customer)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new SourceRow(
                        measure,
                        source,
                        row.number(),
                        row.customer(),
                        row.customer() == null ? null : names.get(row.customer()),
                        row.occurredOn(),
                        row.value()))
                .toList();
    }

    /**
     * Rows of a measure are numbered from 1 without a gap, so the mark is the last one's number.
     */
    private static long place(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException notOurs) {
            throw new BusinessRefusal(BusinessRefusal.Kind.NOT_UNDERSTOOD, "indicators.error.mark", after);
        }
    }

    /** One row for each correction: what it adds to the actual, so that rows still add up. */
    public static Slice<SourceRow> ofCorrections(List<Correction> corrections, ZoneId zone) {
        List<SourceRow> rows = new ArrayList<>();
        for (Correction correction : corrections) {
            rows.add(new SourceRow(
                    Scoring.CORRECTION,
                    Scoring.CORRECTION,
                    Integer.toString(rows.size() + 1),
                    null,
                    null,
                    LocalDate.ofInstant(correction.at(), zone),
                    correction.difference()));
        }
        return new Slice<>(rows, null);
    }
}
