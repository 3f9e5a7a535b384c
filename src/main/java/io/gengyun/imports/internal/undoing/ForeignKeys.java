package io.gengyun.imports.internal.undoing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Columns of whatever table that refer to rows of another, as the database knows them. */
@Component
class ForeignKeys {

    private final JdbcClient database;

    ForeignKeys(JdbcClient database) {
        this.database = database;
    }

    /** A column that refers. */
    record Key(String table, String column) {}

    List<Key> to(String table) {
        return database.sql("""
                select n.nspname || '.' || c.relname as table, a.attname as column
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                where k.contype = 'f' and k.confrelid = ?::regclass and k.conparentid = 0
                  and cardinality(k.conkey) = 1
                order by 1, 2
                """).param(table).query(Key.class).list();
    }

    /** The condition that nothing refers to row {@code alias} of a table. */
    String nothingRefersTo(String alias, String table) {
        return Stream.concat(
                        Stream.of("true"),
                        to(table).stream()
                                .map(key -> "not exists (select from %s x where x.%s = %s.id)"
                                        .formatted(key.table(), key.column(), alias)))
                .collect(Collectors.joining(" and "));
    }
}
