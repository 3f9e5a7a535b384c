package io.gengyun.architecture.violations.internal;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

class WritesItsOwnBatch {

    void write(JdbcTemplate database, List<Object[]> rows) {
        database.batchUpdate("insert into somewhere values (?)", rows);
    }
}
