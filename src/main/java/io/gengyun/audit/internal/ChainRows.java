package io.gengyun.audit.internal;

import io.gengyun.persistence.Inline;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a verification reads, chunk by chunk; each statement for itself. */
final class ChainRows {

    /** A link and its entry, null when that is gone. */
    record Link(
            long position,
            long entry,
            byte[] hash,
            @Inline @Nullable ChainedEntry content) {}

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
                   coalesce((select max(number) from audit.seal), 0) as last_seal,
                   coalesce((select max(position) from audit.link), 0) as last_link
            from audit.head h""";

    private final JdbcClient database;

    ChainRows(JdbcClient database) {
        this.database = database;
    }

    List<String> guardsOff() {
        return database.sql(GUARDS).query(String.class).list();
    }

    Ends ends() {
        return database.sql(ENDS).query(Ends.class).optional().orElse(Ends.NONE);
    }

    List<Long> lostBeforeSealing() {
        return database.sql("select entry from audit.unsealed u where not exists"
                        + " (select 1 from audit.entry e where e.id = u.entry) order by entry")
                .query(Long.class)
                .list();
    }

    List<Link> links(long after, long until, int most) {
        return database.sql("select l.position, l.entry, l.hash, " + ChainedEntry.COLUMNS + """
                         from audit.link l left join audit.entry e on e.id = l.entry
                        where l.position > ? and l.position <= ? order by l.position limit ?""")
                .params(after, until, most)
                .query(Link.class)
                .list();
    }

    List<Seal> seals(long after, int most) {
        return database.sql("""
                        select number, (extract(epoch from sealed_at) * 1000000)::bigint as micros,
                               first_position as first, last_position as last, hash
                        from audit.seal where number > ? order by number limit ?""").params(after, most).query(Seal.class).list();
    }

    /** The id of the last of the next entries. */
    Optional<Long> nextEntries(long after, int most) {
        return database.sql("""
                        select max(id) from (
                            select id from audit.entry where id > ? order by id limit ?) as chunk""").params(after, most).query(Long.class).optional();
    }

    /**
     * Entries that are neither linked nor waiting to be; a link before the first position, where
     * nobody looks, is none.
     */
    List<ChainedEntry> strangers(long after, long until) {
        return database.sql("select " + ChainedEntry.COLUMNS + """
                         from audit.entry e where e.id > ? and e.id <= ?
                            and not exists (
                                select 1 from audit.link l
                                where l.entry = e.id and l.position > 0)
                            and not exists (select 1 from audit.unsealed u where u.entry = e.id)
                        order by e.id""")
                .params(after, until)
                .query(ChainedEntry.class)
                .list();
    }

    /** The newest seal, empty before the first. */
    Optional<Seal> lastSeal() {
        long last = database.sql("select coalesce(max(number), 0) from audit.seal")
                .query(Long.class)
                .single();
        return seals(last - 1, 1).stream().findFirst();
    }
}
