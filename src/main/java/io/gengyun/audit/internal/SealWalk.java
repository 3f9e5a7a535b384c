package io.gengyun.audit.internal;

import io.gengyun.audit.Anchor;
import io.gengyun.audit.Finding.Kind;
import io.gengyun.audit.internal.ChainRows.Ends;
import io.gengyun.audit.internal.ChainRows.Link;
import io.gengyun.audit.internal.ChainRows.Seal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Follows the seals beside the links that they cover. */
final class SealWalk {

    private static final int FETCHED = 500;

    /** Longer than any transaction of the product between its first entry and its commit. */
    private static final Duration LATE = Duration.ofHours(1);

    /** The highest number of an entry that was there when a seal was made. */
    private record Reached(Instant at, long entry) {}

    private final ChainRows rows;
    private final Findings findings;
    private final @Nullable Anchor anchor;
    private final Deque<Seal> ahead = new ArrayDeque<>();
    private boolean anchored;
    private long fetched;
    private long passed;
    private long covered;
    private byte[] before = Chain.beginning();
    private final Deque<Reached> lately = new ArrayDeque<>();
    private long highest = Long.MIN_VALUE;
    private long settled = Long.MIN_VALUE;

    SealWalk(ChainRows rows, Findings findings, @Nullable Anchor anchor) {
        this.rows = rows;
        this.findings = findings;
        this.anchor = anchor;
    }

    /**
     * Judges every seal that ends at or before this link.
     *
     * @param sound whether its entry is as it was sealed
     */
    void pass(Link link, boolean sound) {
        Seal seal = next();
        while (seal != null && seal.last() < link.position()) {
            judge(seal, null);
            seal = next();
        }
        if (seal != null && sound) {
            tellLate(link, seal);
        }
        highest = Math.max(highest, link.entry());
        if (seal != null && seal.last() == link.position()) {
            judge(seal, link.hash());
        }
    }

    /** An entry with a number of long before was put between older ones afterwards. */
    private void tellLate(Link link, Seal seal) {
        Instant longAgo = seal.sealedAt().minus(LATE);
        while (!lately.isEmpty() && lately.getFirst().at().isBefore(longAgo)) {
            settled = Math.max(settled, lately.removeFirst().entry());
        }
        ChainedEntry entry = link.content();
        if (entry != null && link.entry() < settled) {
            findings.add(Kind.BACKDATED, Findings.named(entry), Long.toString(passed), null);
        }
    }

    private @Nullable Seal next() {
        if (ahead.isEmpty()) {
            ahead.addAll(rows.seals(fetched, FETCHED));
            fetched = ahead.isEmpty() ? fetched : ahead.getLast().number();
        }
        return ahead.peekFirst();
    }

    private void judge(Seal seal, byte @Nullable [] lastLink) {
        ahead.removeFirst();
        boolean follows = seal.number() == passed + 1;
        if (!follows) {
            findings.add(Kind.SEALS_MISSING, null, Long.toString(passed + 1), Long.toString(seal.number() - 1));
        }
        boolean fits = lastLink != null
                && (!follows
                        || seal.first() == covered + 1
                                && Arrays.equals(seal.hash(), seal.recomputed(before, lastLink)));
        if (!fits) {
            findings.add(Kind.SEAL_CHANGED, null, Long.toString(seal.number()), null);
        }
        compareWithAnchor(seal);
        passed = seal.number();
        covered = seal.last();
        before = seal.hash();
        lately.addLast(new Reached(seal.sealedAt(), highest));
    }

    private void compareWithAnchor(Seal seal) {
        if (anchor != null && anchor.seal() == seal.number()) {
            anchored = true;
            if (!anchor.hash().equals(Chain.hex(seal.hash()))) {
                findings.add(Kind.OTHER_THAN_ANCHOR, null, Long.toString(seal.number()), null);
            }
        }
    }

    /** After the last link. */
    void end(Ends ends) {
        for (Seal seal = next(); seal != null && seal.number() <= ends.lastSeal(); seal = next()) {
            judge(seal, null);
        }
        if (ends.lastLink() > covered) {
            findings.add(Kind.LINKS_WITHOUT_SEAL, null, Long.toString(covered + 1), Long.toString(ends.lastLink()));
        }
        if (ends.seal() > passed) {
            findings.add(Kind.CUT_OFF, null, Long.toString(passed + 1), Long.toString(ends.seal()));
        } else if (ends.seal() < passed || !Arrays.equals(ends.sealHash(), before)) {
            findings.add(Kind.HEAD_CHANGED, null, Long.toString(passed), null);
        }
        if (anchor != null && !anchored) {
            findings.add(Kind.ANCHOR_MISSING, null, Long.toString(anchor.seal()), null);
        }
    }
}
