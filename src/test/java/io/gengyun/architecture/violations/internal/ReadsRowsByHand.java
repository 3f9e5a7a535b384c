package io.gengyun.architecture.violations.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadsRowsByHand {

    List<String> names(JdbcClient database) {
        return database.sql("select name from somewhere")
                .query((row, number) -> row.getString("name"))
                .list();
    }
}
