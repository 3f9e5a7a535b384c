package io.gengyun.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class StatementCountTests {

    @Autowired
    JdbcTemplate database;

    @Test
    void countsWhatABlockAsksOfTheDatabase() {
        StatementCount count = StatementCount.of(() -> {
            database.queryForObject("select 1", Integer.class);
            database.queryForObject("select ? + 1", Integer.class, 2);
        });

        assertThat(count.sql()).containsExactly("select 1", "select ? + 1");
        assertThat(count.roundTrips()).isEqualTo(2);
    }
}
