package io.gengyun.architecture.violations.ui;

import org.springframework.jdbc.core.JdbcTemplate;

class AsksTheDatabase {
    final JdbcTemplate database = new JdbcTemplate();
}
