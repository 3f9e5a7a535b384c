package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.internal.model.CycleInputs.RawScore;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.persistence.Batches;
import io.gengyun.shared.EmployeeId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What opening and closing a cycle reads and writes for all of its people at once. */
@Component
class OpeningRows {

    private final JdbcClient database;
    private final Batches batches;

    OpeningRows(JdbcClient database, Batches batches) {
        this.database = database;
        this.batches = batches;
    }

    List<Participant> participants(CycleId cycle) {
        return database.sql("""
                        select employee_id as employee, scorecard, scored_from as from, scored_to as to
                        from appraisal.declaration where cycle_id = :cycle order by number""").param("cycle", cycle).query(Participant.class).list();
    }

    /** Writes the raw scores in one batch. */
    void keepRaw(CycleId cycle, Map<EmployeeId, RawScore> raw) {
        batches.write(
                """
                update appraisal.declaration
                set raw = ?, lines_without_data = ?, version = version + 1
                where cycle_id = ? and employee_id = ?""",
                raw.entrySet(),
                one -> Arrays.asList(one.getValue().score(), one.getValue().linesWithoutData(), cycle, one.getKey()));
    }

    /** Gives those who have no process yet numbers from 0; how many. */
    int numberUnstarted(CycleId cycle) {
        return database.sql("""
                        update appraisal.declaration d set single = n.single, version = version + 1
                        from (select id, row_number() over (order by number) - 1 as single
                              from appraisal.declaration
                              where cycle_id = :cycle and not started) n
                        where d.id = n.id""").param("cycle", cycle).update();
    }

    boolean hasOpenStages(CycleId cycle) {
        return database.sql("""
                        select exists (select 1 from appraisal.declaration
                        where cycle_id = :cycle and stage not in ('IMPROVING', 'DONE'))""").param("cycle", cycle).query(Boolean.class).single();
    }

    /** A plan for improvement outlives the cycle; the person's part in the cycle is over. */
    void finishImproving(CycleId cycle, Instant now) {
        database.sql("""
                        update appraisal.declaration
                        set stage = 'DONE', stage_since = :now, version = version + 1
                        where cycle_id = :cycle and stage = 'IMPROVING'""").param("cycle", cycle).param("now", now).update();
    }
}
