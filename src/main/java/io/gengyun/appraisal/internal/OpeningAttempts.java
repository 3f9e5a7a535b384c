package io.gengyun.appraisal.internal;

import io.gengyun.appraisal.CycleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often the opening of a chunk was tried. Counted in a transaction of its own, so that the
 * count survives the failure of the chunk.
 */
@Component
class OpeningAttempts {

    private final JdbcClient database;

    OpeningAttempts(JdbcClient database) {
        this.database = database;
    }

    /** The number of this attempt, from 1. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int next(CycleId cycle, int chunk) {
        return database.sql(
                        """
                        insert into appraisal.opening_chunk (cycle_id, chunk, attempts)
                        values (:cycle, :chunk, 1)
                        on conflict (cycle_id, chunk)
                        do update set attempts = opening_chunk.attempts + 1
                        returning attempts""")
                .param("cycle", cycle.value())
                .param("chunk", chunk)
                .query(Integer.class)
                .single();
    }
}
