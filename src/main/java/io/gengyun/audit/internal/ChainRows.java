package io.gengyun.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a verification reads, chunk by chunk; each statement for itself. */
final class ChainRows {

    /** A link and its entry, null when that is gone. */
    record Link(
            long position,
            long entry,
            byte[] hash,
            @Nullable ChainedEntry content) {}

    /** A seal; its time in microseconds. */
    record Seal(long number, long micros, long first, long last, byte[] hash) {

        byte[] recomputed(byte[] before, byte[] lastLink) {
            return Chain.seal(before, number, micros, first, last, lastLink);
        }

        Instant sealedAt() {
            return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        }
    }

    /** Where the chain ends by its head, and by its rows. */
    record Ends(long seal, byte[] sealHash, long position, long lastSeal, long lastLink) {
        static final Ends NONE = new Ends(0, Chain.beginning(), 0, 0, 0);
    }

    /** The triggers without which the trail is not append-only. */
    private static final String GUARDS = """
            with expected (guarded, guard) as (values
                ('entry', 'append_only'), ('entry', 'never_emptied'), ('entry', 'awaits_seal'),
                ('link', 'append_only'), ('link', 'never_emptied'),
                ('seal', 'append_only'), ('seal', 'never_emptied'))
            select 'audit.' || guarded || '.' || guard from expected
            where not exists (
                select 1 from pg_trigger t
                    join pg_class c on c.oid = t.tgrelid
                    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'audit'
                    join pg_proc p on p.oid = t.tgfoid
                where c.relname = guarded and t.tgname = guard and t.tgenabled in ('O', 'A')
                    and p.proname = case guard when 'awaits_seal' then 'await_seal'
                                               else 'refuse_change' end)
            union all
            select 'audit.refuse_change()' where not exists (
                select 1 from pg_proc p
                    join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'audit'
                where p.proname = 'refuse_change'
                    and btrim(p.prosrc, E' \\n\\r\\t') ~ '^begin\\s+raise exception ''the audit')
            order by 1""";

    private static final String ENDS = """
            select h.seal, h.seal_hash, h.position,
                   coalesce((select max(number) from audit.seal), 0),
                   coalesce((select max(position) from audit.link), 0)
            from audit.head h""";

    private final JdbcTemplate database;

    ChainRows(JdbcTemplate database) {
        this.database = database;
    }

    List<String> guardsOff() {
        return database.queryForList(GUARDS, String.class);
    }

    Ends ends() {
        return database
                .query(
                        ENDS,
                        (row, number) -> new Ends(
                                row.getLong(1), row.getBytes(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .stream()
                .findFirst()
                .orElse(Ends.NONE);
    }

    List<Long> lostBeforeSealing() {
        return database.queryForList(
                "select entry from audit.unsealed u where not exists"
                        + " (select 1 from audit.entry e where e.id = u.entry) order by entry",
                Long.class);
    }

    List<Link> links(long after, long until, int most) {
        return database.query(
                "select l.position, l.entry, l.hash, " + ChainedEntry.COLUMNS + """
                         from audit.link l left join audit.entry e on e.id = l.entry
                        where l.position > ? and l.position <= ? order by l.position limit ?""",
                (row, number) -> link(row),
                after,
                until,
                most);
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("position"),
                row.getLong("entry"),
                row.getBytes("hash"),
                row.getString("type") == null ? null : ChainedEntry.of(row));
    }

    List<Seal> seals(long after, int most) {
        return database.query(
                """
                select number, (extract(epoch from sealed_at) * 1000000)::bigint,
                       first_position, last_position, hash
                from audit.seal where number > ? order by number limit ?""",
                (row, number) ->
                        new Seal(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getBytes(5)),
                after,
                most);
    }

    /** The id of the last of the next entries. */
    Optional<Long> nextEntries(long after, int most) {
        return Optional.ofNullable(database.queryForObject("""
                        select max(id) from (
                            select id from audit.entry where id > ? order by id limit ?) as chunk""", Long.class, after, most));
    }

    /**
     * Entries that are neither linked nor waiting to be; a link before the first position, where
     * nobody looks, is none.
     */
    List<ChainedEntry> strangers(long after, long until) {
        return database.query(
                "select " + ChainedEntry.COLUMNS + """
                         from audit.entry e where e.id > ? and e.id <= ?
                            and not exists (
                                select 1 from audit.link l
                                where l.entry = e.id and l.position > 0)
                            and not exists (select 1 from audit.unsealed u where u.entry = e.id)
                        order by e.id""", (row, number) -> ChainedEntry.of(row), after, until);
    }

    /** The newest seal, empty before the first. */
    Optional<Seal> lastSeal() {
        long last = Objects.requireNonNullElse(
                database.queryForObject("select max(number) from audit.seal", Long.class), 0L);
        return seals(last - 1, 1).stream().findFirst();
    }
}
