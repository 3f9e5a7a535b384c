package io.gengyun.audit.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is sealed: every column as text, the time in microseconds since 1970, the facts as
 * PostgreSQL writes them.
 */
record ChainedEntry(
        long id,
        long at,
        @Nullable String actor,
        @Nullable String actorName,
        @Nullable String via,
        String type,
        String subject,
        String facts) {

    /** What a query selects from {@code audit.entry e} to make one. */
    static final String COLUMNS = """
            e.id, (extract(epoch from e.at) * 1000000)::bigint as at, e.actor::text as actor,
            e.actor_name, e.via, e.type, e.subject, e.facts::text as facts""";

    ChainedEntry numbered(long other) {
        return new ChainedEntry(other, at, actor, actorName, via, type, subject, facts);
    }

    Instant time() {
        return Instant.EPOCH.plus(at, ChronoUnit.MICROS);
    }
}
