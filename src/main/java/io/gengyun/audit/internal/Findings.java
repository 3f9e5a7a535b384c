package io.gengyun.audit.internal;

import io.gengyun.audit.Finding;
import io.gengyun.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verification has found: all counted, the first hundred kept. */
final class Findings {

    private static final int KEPT = 100;

    private final List<Finding> first = new ArrayList<>();
    private long count;

    void add(Kind kind, Finding.@Nullable Named entry) {
        add(kind, entry, null, null);
    }

    void add(Kind kind, Finding.@Nullable Named entry, @Nullable String from, @Nullable String last) {
        count++;
        if (first.size() < KEPT) {
            first.add(new Finding(kind, entry, from, last));
        }
    }

    static Finding.Named named(ChainedEntry entry) {
        return new Finding.Named(entry.id(), entry.type(), entry.subject(), entry.time());
    }

    List<Finding> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
