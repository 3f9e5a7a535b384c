package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.internal.model.CycleInputs.RawScore;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.shared.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What opening and closing a cycle reads and writes for all of its people at once. */
@Component
class OpeningRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    OpeningRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    List<Participant> participants(CycleId cycle) {
        return database.sql("""
                        select employee_id, scorecard, scored_from, scored_to
                        from appraisal.declaration where cycle_id = :cycle order by number""")
                .param("cycle", cycle.value())
                .query((row, number) -> participant(row))
                .list();
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                row.getString("scorecard"),
                row.getObject("scored_from", LocalDate.class),
                row.getObject("scored_to", LocalDate.class));
    }

    /** Writes the raw scores in one batch. */
    void keepRaw(CycleId cycle, Map<EmployeeId, RawScore> raw) {
        List<Object[]> values = new ArrayList<>();
        raw.forEach((employee, score) -> values.add(new Object[] {
            new SqlParameterValue(Types.NUMERIC, score.score()),
            score.linesWithoutData(),
            cycle.value(),
            employee.value()
        }));
        batches.batchUpdate("""
                update appraisal.declaration
                set raw = ?, lines_without_data = ?, version = version + 1
                where cycle_id = ? and employee_id = ?""", values);
    }

    /** Gives those who have no process yet numbers from 0; how many. */
    int numberUnstarted(CycleId cycle) {
        return database.sql("""
                        update appraisal.declaration d set single = n.single, version = version + 1
                        from (select id, row_number() over (order by number) - 1 as single
                              from appraisal.declaration
                              where cycle_id = :cycle and not started) n
                        where d.id = n.id""").param("cycle", cycle.value()).update();
    }

    boolean hasOpenStages(CycleId cycle) {
        return database.sql("""
                        select exists (select 1 from appraisal.declaration
                        where cycle_id = :cycle and stage not in ('IMPROVING', 'DONE'))""")
                .param("cycle", cycle.value())
                .query(Boolean.class)
                .single();
    }

    /** A plan for improvement outlives the cycle; the person's part in the cycle is over. */
    void finishImproving(CycleId cycle, Instant now) {
        database.sql("""
                        update appraisal.declaration
                        set stage = 'DONE', stage_since = :now, version = version + 1
                        where cycle_id = :cycle and stage = 'IMPROVING'""")
                .param("cycle", cycle.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
