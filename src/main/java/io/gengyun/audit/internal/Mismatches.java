package io.gengyun.audit.internal;

import io.gengyun.audit.Finding.Kind;
import io.gengyun.audit.internal.ChainRows.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links that do not fit their entries, kept until the end of the chain to tell two entries that
 * have changed places from two that were changed. Past two hundred, each is told as changed.
 */
final class Mismatches {

    private static final int COMPARED = 200;

    private record Mismatch(Link link, ChainedEntry entry, byte[] before) {

        /** Whether this link was made over the content of another entry. */
        boolean wasMadeOver(ChainedEntry other) {
            return Arrays.equals(link.hash(), Chain.link(before, other))
                    || Arrays.equals(link.hash(), Chain.link(before, other.numbered(entry.id())));
        }
    }

    private final List<Mismatch> kept = new ArrayList<>();
    private final Findings findings;
    private @Nullable Mismatch last;

    Mismatches(Findings findings) {
        this.findings = findings;
    }

    void add(Link link, ChainedEntry entry, byte[] before) {
        flush();
        last = new Mismatch(link, entry, before);
    }

    /** The entry after fits what the last link should be: its hash was changed, not its entry. */
    void lastWasTheLink() {
        if (last != null) {
            findings.add(Kind.LINK_CHANGED, Findings.named(last.entry()));
            last = null;
        }
    }

    void flush() {
        if (last != null) {
            if (kept.size() < COMPARED) {
                kept.add(last);
            } else {
                findings.add(Kind.CHANGED, Findings.named(last.entry()));
            }
            last = null;
        }
    }

    /** Tells all of them at the end of the chain. */
    void tell() {
        flush();
        Set<Mismatch> told = new HashSet<>();
        for (Mismatch one : kept) {
            if (told.add(one)) {
                Optional<Mismatch> partner = kept.stream()
                        .filter(other -> other != one && !told.contains(other))
                        .filter(other -> one.wasMadeOver(other.entry()) && other.wasMadeOver(one.entry()))
                        .findFirst();
                partner.ifPresent(told::add);
                findings.add(
                        partner.isPresent() ? Kind.SWAPPED : Kind.CHANGED,
                        Findings.named(one.entry()),
                        partner.map(other -> Long.toString(other.entry().id())).orElse(null),
                        null);
            }
        }
        kept.clear();
    }
}
