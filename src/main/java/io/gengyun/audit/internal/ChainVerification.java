package io.gengyun.audit.internal;

import io.gengyun.audit.Anchor;
import io.gengyun.audit.ChainCheck;
import io.gengyun.audit.Finding;
import io.gengyun.audit.Finding.Kind;
import io.gengyun.audit.internal.ChainRows.Ends;
import io.gengyun.audit.internal.ChainRows.Link;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes through the chain as it stood at the beginning: first the guards and ends, then every link
 * with its entry and the seals over them, then the entries that have no link. Each link is judged
 * by the stored hash before it, so that one changed entry does not condemn all that follow.
 */
final class ChainVerification implements ChainCheck {

    static final int STEP = 2_000;

    private enum Stage {
        ENDS,
        LINKS,
        ENTRIES,
        DONE
    }

    private final ChainRows rows;
    private final Findings findings = new Findings();
    private final Mismatches mismatches = new Mismatches(findings);
    private final SealWalk seals;
    private Stage stage = Stage.ENDS;
    private Ends ends = Ends.NONE;
    private long position;
    private byte[] before = Chain.beginning();
    private byte @Nullable [] recomputed;
    private long links;
    private long lastEntry = Long.MIN_VALUE;

    ChainVerification(JdbcClient database, @Nullable Anchor anchor) {
        this.rows = new ChainRows(database);
        this.seals = new SealWalk(rows, findings, anchor);
    }

    @Override
    public void step() {
        switch (stage) {
            case ENDS -> begin();
            case LINKS -> followLinks();
            case ENTRIES -> findStrangers();
            case DONE -> {}
        }
    }

    private void begin() {
        rows.guardsOff().forEach(guard -> findings.add(Kind.GUARD_OFF, null, guard, null));
        ends = rows.ends();
        rows.lostBeforeSealing()
                .forEach(id -> findings.add(Kind.MISSING_UNSEALED, new Finding.Named(id, null, null, null)));
        stage = Stage.LINKS;
    }

    private void followLinks() {
        List<Link> chunk = rows.links(position, ends.lastLink(), STEP);
        chunk.forEach(this::judge);
        if (chunk.size() < STEP) {
            links = position;
            if (position < ends.position()) {
                findings.add(Kind.LINKS_MISSING, null, text(position + 1), text(ends.position()));
            }
            mismatches.tell();
            seals.end(ends);
            stage = Stage.ENTRIES;
        }
    }

    private void judge(Link link) {
        boolean follows = link.position() == position + 1;
        if (!follows) {
            mismatches.flush();
            findings.add(Kind.LINKS_MISSING, null, text(position + 1), text(link.position() - 1));
        }
        ChainedEntry entry = link.content();
        boolean sound = false;
        if (entry == null) {
            findings.add(Kind.MISSING, new Finding.Named(link.entry(), null, null, null));
            recomputed = null;
        } else if (follows) {
            sound = judge(link, entry);
        }
        position = link.position();
        before = link.hash();
        seals.pass(link, sound);
    }

    /** Whether the entry is as it was sealed. */
    private boolean judge(Link link, ChainedEntry entry) {
        byte[] should = Chain.link(before, entry);
        byte[] alternative = recomputed;
        recomputed = null;
        boolean fits = Arrays.equals(should, link.hash());
        if (!fits) {
            boolean fitsRecomputed = alternative != null && Arrays.equals(Chain.link(alternative, entry), link.hash());
            if (fitsRecomputed) {
                mismatches.lastWasTheLink();
            } else {
                mismatches.add(link, entry, before);
                recomputed = should;
            }
        }
        return fits;
    }

    private void findStrangers() {
        Optional<Long> until = rows.nextEntries(lastEntry, STEP);
        if (until.isEmpty()) {
            stage = Stage.DONE;
            return;
        }
        rows.strangers(lastEntry, until.get()).forEach(entry -> findings.add(Kind.INSERTED, Findings.named(entry)));
        lastEntry = until.get();
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    @Override
    public boolean finished() {
        return stage == Stage.DONE;
    }

    @Override
    public double progress() {
        return switch (stage) {
            case ENDS -> 0;
            case LINKS -> 0.9 * position / Math.max(1, ends.lastLink());
            case ENTRIES -> 0.95;
            case DONE -> 1;
        };
    }

    @Override
    public long entries() {
        return stage == Stage.LINKS ? position : links;
    }

    @Override
    public List<Finding> findings() {
        return findings.first();
    }

    @Override
    public long found() {
        return findings.count();
    }
}
