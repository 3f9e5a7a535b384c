package io.gengyun.erasure.internal;

import io.gengyun.erasure.CompanyErasure;
import io.gengyun.shared.ErasureScope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The erasure of all tables in the scopes of all modules, emptied in one statement. */
@Component
class TruncatingErasure implements CompanyErasure {

    /** In the order in which people are told of them; what others count comes behind. */
    private static final List<String> ORDER = List.of(
            "employees",
            "accounts",
            "customers",
            "business",
            "workRecords",
            "cycles",
            "results",
            "scorecards",
            "documents",
            "imports");

    /** What an installation has none of as long as nobody has begun to work in it. */
    private static final Set<String> WORK = Set.of("employees", "customers", "business", "workRecords", "cycles");

    private record Table(String schema, String name) {}

    private final List<ErasureScope> scopes;
    private final JdbcClient database;

    TruncatingErasure(List<ErasureScope> scopes, JdbcClient database) {
        this.scopes = scopes;
        this.database = database;
    }

    @Override
    public Map<String, Long> amounts() {
        Map<String, String> counted = new TreeMap<>();
        scopes.forEach(module -> counted.putAll(module.counted()));
        Map<String, Long> found = new TreeMap<>();
        database.sql(counted.entrySet().stream()
                        .map(one -> "select '%s', count(*) from %s".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("\nunion all ")))
                .query(row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        Map<String, Long> ordered = new LinkedHashMap<>();
        ORDER.stream().filter(found::containsKey).forEach(what -> ordered.put(what, found.remove(what)));
        ordered.putAll(found);
        return ordered;
    }

    @Override
    public boolean nothingToErase() {
        return amounts().entrySet().stream().allMatch(one -> one.getValue() == 0 || !WORK.contains(one.getKey()));
    }

    @Override
    public void erase(Instant since) {
        database.sql("""
                        select set_config('gengyun.forgetting', 'on', true),
                               set_config('lock_timeout', '20s', true)""").query().listOfRows();
        database.sql("truncate " + String.join(", ", tables())).update();
        scopes.forEach(module -> module.erase(since));
    }

    private List<String> tables() {
        Map<String, Set<String>> kept =
                scopes.stream().collect(Collectors.toMap(ErasureScope::schema, ErasureScope::kept));
        return database.sql("""
                        select schemaname as schema, tablename as name from pg_tables
                        where schemaname = any(?) order by schemaname, tablename""").param(kept.keySet().toArray(String[]::new)).query(Table.class).list().stream()
                .filter(table -> !kept.get(table.schema()).contains(table.name()))
                .map(table -> table.schema() + "." + table.name())
                .toList();
    }
}
