package io.gengyun.imports.internal.undoing;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.RowUses;
import io.gengyun.imports.spi.RowUses.Use;
import io.gengyun.persistence.Inline;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands against undoing a batch: later batches and edits of the same rows, other rows that
 * refer to those it made, and whatever else the modules have built on them. Looks at the temporary
 * table {@link RowUses#ROWS}.
 */
@Component
class UndoObstacles {

    private static final String SHOWN = "(array_agg(u.number order by u.number))[1:6] as numbers, count(*) as n";

    /** That batch {@code b} has changed rows of the same kind after another. */
    private static final String LATER = """
            b.target = ? and b.state = 'DONE'
            and b.merged > (select merged from imports.batch where id = ?)\
            """;

    /** How many rows something stands against, and the first of their numbers. */
    private record Rows(List<String> numbers, long n) {

        String shown() {
            return Use.numbers(numbers);
        }
    }

    private record Later(
            String fileName, String startedOn, @Inline Rows rows) {}

    private final JdbcClient database;
    private final ForeignKeys keys;
    private final List<RowUses> uses;
    private final List<ImportTarget> targets;
    private final Texts texts;

    UndoObstacles(JdbcClient database, ForeignKeys keys, List<RowUses> uses, List<ImportTarget> targets, Texts texts) {
        this.database = database;
        this.keys = keys;
        this.uses = uses;
        this.targets = targets;
        this.texts = texts;
    }

    List<FieldError> of(BatchId batch, ImportTarget target, Locale language) {
        List<FieldError> found = new ArrayList<>();
        found.addAll(laterBatches(batch, target));
        found.addAll(edits(batch, target));
        for (ForeignKeys.Key key : keys.to(target.table())) {
            found.addAll(references(key, target, language));
        }
        uses.stream()
                .flatMap(module -> module.of(target.key()).stream())
                .map(use -> new FieldError("uses", use.key(), use.arguments()))
                .forEach(found::add);
        return found;
    }

    private List<FieldError> laterBatches(BatchId batch, ImportTarget target) {
        return database
                .sql("""
                        select b.file_name, to_char(b.started_at, 'YYYY-MM-DD') as started_on, %s
                        from undone_row u
                        join imports.row_change l on l.row_id = u.id
                        join imports.batch b on b.id = l.batch_id
                        where %s
                        group by b.id order by b.merged
                        """.formatted(SHOWN, LATER))
                .param(target.key())
                .param(batch)
                .query(Later.class)
                .list()
                .stream()
                .map(later -> new FieldError(
                        "rows",
                        "import.undo.laterBatch",
                        later.rows().n(),
                        later.fileName(),
                        later.startedOn(),
                        later.rows().shown()))
                .toList();
    }

    private List<FieldError> edits(BatchId batch, ImportTarget target) {
        return database
                .sql("""
                        select %s from undone_row u
                        where u.touched and not exists (
                            select from imports.row_change l join imports.batch b on b.id = l.batch_id
                            where l.row_id = u.id and %s)
                        having count(*) > 0
                        """.formatted(SHOWN, LATER))
                .param(target.key())
                .param(batch)
                .query(Rows.class)
                .list()
                .stream()
                .map(rows -> new FieldError("rows", "import.undo.edited", rows.n(), rows.shown()))
                .toList();
    }

    private List<FieldError> references(ForeignKeys.Key key, ImportTarget target, Locale language) {
        boolean own = key.table().equals(target.table());
        String ofOthers = own ? " and x.id not in (select id from undone_row)" : "";
        return database.sql("""
                        select count(*) as n, (array_agg(distinct u.number))[1:6] as numbers
                        from undone_row u join %s x on x.%s = u.id
                        where u.created%s having count(*) > 0
                        """.formatted(key.table(), key.column(), ofOthers)).query(Rows.class).list().stream()
                .map(rows -> new FieldError(
                        "uses", "import.undo.referred", rows.n(), name(key.table(), language), rows.shown()))
                .toList();
    }

    /** What the rows of a table are called: a target's name, or one of their own. */
    private String name(String table, Locale language) {
        Map<String, String> known =
                targets.stream().collect(Collectors.toMap(ImportTarget::table, ImportTarget::key, (one, two) -> one));
        String key = known.containsKey(table) ? "import.target." + known.get(table) : "import.uses." + table;
        String name = texts.text(language, key);
        return name.equals("!" + key + "!") ? texts.text(language, "import.uses.others", table) : name;
    }
}
