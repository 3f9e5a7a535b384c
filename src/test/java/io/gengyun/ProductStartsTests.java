package io.gengyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class ProductStartsTests {

    @Autowired
    JdbcTemplate database;

    @Test
    void startsOnAnEmptyDatabaseWithTheEnginesTables() {
        assertThat(database.queryForObject("select count(*) from act_ru_task", Long.class))
                .isZero();
    }
}
