package io.gengyun.imports.internal;

import io.gengyun.imports.RecordCounts;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of all targets, counted in one statement. */
@Component
@Transactional(readOnly = true)
class CountedRecords implements RecordCounts {

    private record Counted(String target, long held) {}

    private final List<ImportTarget> targets;
    private final JdbcClient database;
    private final Access access;

    CountedRecords(List<ImportTarget> targets, JdbcClient database, Access access) {
        this.targets = targets.stream()
                .sorted(Comparator.comparingInt(ImportTarget::rank))
                .toList();
        this.database = database;
        this.access = access;
    }

    @Override
    public Map<String, Long> rows() {
        access.require(Role.HR, Role.ADMIN, Role.CONSULTANT);
        // keys and tables are those of our own targets, nobody's input
        String counted = targets.stream()
                .map(target ->
                        "select '%s' as target, count(*) as held from %s".formatted(target.key(), target.table()))
                .collect(Collectors.joining(" union all "));
        Map<String, Long> rows = new LinkedHashMap<>();
        targets.forEach(target -> rows.put(target.key(), 0L));
        database.sql(counted).query(Counted.class).list().forEach(one -> rows.put(one.target(), one.held()));
        return rows;
    }
}
