package io.gengyun.audit.internal;

import io.gengyun.persistence.Batches;
import io.gengyun.workflow.spi.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the entries that wait for it, each minute, in the order of their ids. Each seal covers at
 * most a thousand entries and is a transaction of its own; a run that has more to do than its time
 * allows leaves the rest to the next. Positions are given here and not by the writers, so that an
 * entry which commits late gets a later position instead of slipping past.
 */
@Component
class Sealing implements RecurringWork {

    static final int LARGEST_SEAL = 1_000;

    /** Seals of one run at most, which keeps it far below the lock of its job. */
    private static final int MOST_SEALS = 50;

    private record Head(long seal, byte[] sealHash, long position, byte[] linkHash) {}

    private record Link(long position, long entry, byte[] hash) {}

    private record Links(List<Link> rows, byte[] last) {}

    private final JdbcClient database;
    private final Batches batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealing(JdbcClient database, Batches batches, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit-sealing";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        int sealed = LARGEST_SEAL;
        for (int seals = 0; seals < MOST_SEALS && sealed == LARGEST_SEAL; seals++) {
            sealed = Objects.requireNonNull(transaction.execute(begun -> seal()));
        }
    }

    /** Makes one seal; how many entries it covers, none when none waited. */
    private int seal() {
        Head head = head();
        List<ChainedEntry> entries = database.sql("select "
                        + ChainedEntry.COLUMNS
                        + " from audit.unsealed u join audit.entry e on e.id = u.entry"
                        + " order by u.entry limit "
                        + LARGEST_SEAL)
                .query(ChainedEntry.class)
                .list();
        if (!entries.isEmpty()) {
            Links links = links(head, entries);
            batches.write(
                    "insert into audit.link (position, entry, hash) values (?, ?, ?)",
                    links.rows(),
                    link -> List.of(link.position(), link.entry(), link.hash()));
            close(head, entries.size(), links.last());
            database.sql("delete from audit.unsealed where entry = any(?)")
                    .param(entries.stream().map(ChainedEntry::id).toList())
                    .update();
        }
        return entries.size();
    }

    private Head head() {
        return database.sql("select seal, seal_hash, position, link_hash from audit.head for update")
                .query(Head.class)
                .single();
    }

    private static Links links(Head head, List<ChainedEntry> entries) {
        List<Link> rows = new ArrayList<>(entries.size());
        byte[] hash = head.linkHash();
        long position = head.position();
        for (ChainedEntry entry : entries) {
            hash = Chain.link(hash, entry);
            rows.add(new Link(++position, entry.id(), hash));
        }
        return new Links(rows, hash);
    }

    private void close(Head head, int entries, byte[] lastLink) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long number = head.seal() + 1;
        long first = head.position() + 1;
        long last = head.position() + entries;
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        byte[] hash = Chain.seal(head.sealHash(), number, micros, first, last, lastLink);
        database.sql("""
                        insert into audit.seal (number, sealed_at, first_position, last_position, hash)
                        values (?, ?, ?, ?, ?)""").params(number, now, first, last, hash).update();
        database.sql("update audit.head set seal = ?, seal_hash = ?, position = ?, link_hash = ?")
                .params(number, hash, last, lastLink)
                .update();
    }
}
