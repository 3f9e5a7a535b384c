package io.gengyun.imports.internal.undoing;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.internal.merging.Merge;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.RowUses;
import io.gengyun.shared.BusinessRefusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of a batch that is being taken back, gathered in the temporary table {@link
 * RowUses#ROWS} until the transaction ends; each step is one statement, however many rows there
 * are.
 */
@Component
class UndoneRows {

    private final JdbcClient database;
    private final ForeignKeys keys;

    UndoneRows(JdbcClient database, ForeignKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Gathers those of the batch that are still there. The target's table is analyzed, because
     * checks of foreign keys on this connection may still be planned for the table as it was when
     * it was small.
     *
     * @return how many there are
     */
    long gather(BatchId batch, ImportTarget target) {
        database.sql("drop table if exists undone_row").update();
        database.sql("""
                create temp table undone_row on commit drop as
                select t.id, t.number, c.before is null as created, c.before, t.xmin as stood,
                       %s is distinct from c.after as touched
                from imports.row_change c join %s t on t.id = c.row_id
                where c.batch_id = '%s'
                """.formatted(Merge.fingerprint(target), target.table(), batch))
                .update();
        database.sql("analyze undone_row").update();
        database.sql("analyze " + target.table()).update();
        return count("true");
    }

    /** How many the batch made. */
    long created() {
        return count("created");
    }

    /** How many the batch found and changed. */
    long changed() {
        return count("not created");
    }

    private long count(String condition) {
        return database.sql("select count(*) from undone_row where " + condition)
                .query(Long.class)
                .single();
    }

    /** Gives those that the batch changed their former values back. */
    long restore(BatchId batch, ImportTarget target) {
        List<String> columns =
                database.sql("""
                        select distinct jsonb_object_keys(c.before) from (
                            select before from imports.row_change
                            where batch_id = ? and before is not null limit 1) c
                        """).param(batch).query(String.class).list();
        if (columns.isEmpty()) {
            return 0;
        }
        String sets = String.join(
                ", ", columns.stream().map(one -> one + " = p." + one).toList());
        return all(
                changed(), """
                update %1$s t set %2$s%3$s
                from undone_row u, jsonb_populate_record(null::%1$s, u.before) p
                where not u.created and t.id = u.id and t.xmin = u.stood
                """.formatted(target.table(), sets, target.versioned() ? ", version = t.version + 1" : ""));
    }

    /** Removes those that the batch made. */
    long remove(ImportTarget target) {
        return all(created(), """
                delete from %s t using undone_row u
                where u.created and t.id = u.id and t.xmin = u.stood
                """.formatted(target.table()));
    }

    /** A change of these rows that leaves out what somebody changes at the same moment. */
    private long all(long wanted, String change) {
        long done = database.sql(change).update();
        if (done < wanted) {
            throw BusinessRefusal.conflict("import.undo.changedMeanwhile");
        }
        return done;
    }

    /** Removes units and positions that came with the batch, unless they are in use by now. */
    void removeCodes(BatchId batch) {
        List<String> tables = database.sql("select distinct table_name from imports.code_made where batch_id = ?")
                .param(batch)
                .query(String.class)
                .list();
        for (String table : tables) {
            database.sql("""
                    delete from %s c using imports.code_made m
                    where m.batch_id = ? and m.table_name = ? and m.row_id = c.id
                      and m.after = hashtextextended(c::text, 0) and %s
                    """.formatted(table, keys.nothingRefersTo("c", table)))
                    .param(batch)
                    .param(table)
                    .update();
        }
    }
}
