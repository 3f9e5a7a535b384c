package io.gengyun.demo.internal;

import io.gengyun.shared.CompanyTraces;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgetting the company as a whole: the traces of all modules, in one transaction. */
@Component
class Oblivion {

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

    private final List<CompanyTraces> traces;
    private final JdbcClient database;

    Oblivion(List<CompanyTraces> traces, JdbcClient database) {
        this.traces = traces;
        this.database = database;
    }

    /** How many of what there are; one statement. */
    Map<String, Long> amounts() {
        Map<String, String> counted = new TreeMap<>();
        traces.forEach(module -> counted.putAll(module.counted()));
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

    /** Whether nobody works with the installation yet. */
    boolean nothingToForget() {
        return amounts().entrySet().stream().allMatch(one -> one.getValue() == 0 || !WORK.contains(one.getKey()));
    }

    /** Inside a transaction; whoever writes meanwhile is waited for, and then kept waiting. */
    void forget(Instant since) {
        database.sql("""
                        select set_config('gengyun.forgetting', 'on', true),
                               set_config('lock_timeout', '20s', true)""").query().listOfRows();
        database.sql("truncate " + String.join(", ", tables())).update();
        traces.forEach(module -> module.forget(since));
    }

    private List<String> tables() {
        Map<String, Set<String>> kept =
                traces.stream().collect(Collectors.toMap(CompanyTraces::schema, CompanyTraces::kept));
        return database
                .sql("""
                        select schemaname, tablename from pg_tables
                        where schemaname = any(?) order by schemaname, tablename""")
                .param(kept.keySet().toArray(String[]::new))
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(table -> !kept.get(table.getFirst()).contains(table.getLast()))
                .map(table -> String.join(".", table))
                .toList();
    }
}
