package io.gengyun.appraisal.internal.running;

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

    /**
     * The number of this attempt, from 1. A cycle that is being opened in the transaction in which
     * it was planned is not there yet for anybody else, and is opened for the first time.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int next(CycleId cycle, int chunk) {
        return database.sql("""
                        insert into appraisal.opening_chunk (cycle_id, chunk, attempts)
                        select id, :chunk, 1 from appraisal.cycle where id = :cycle
                        on conflict (cycle_id, chunk)
                        do update set attempts = opening_chunk.attempts + 1
                        returning attempts""")
                .param("cycle", cycle.value())
                .param("chunk", chunk)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }
}
