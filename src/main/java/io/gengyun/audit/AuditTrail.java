package io.gengyun.audit;

import io.gengyun.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The trail of everything that has happened, for ADMIN and EXECUTIVE: who administers should not be
 * the only one who can check.
 */
public interface AuditTrail {

    /**
     * What is looked for; whatever is null or empty does not matter.
     *
     * @param person who did it: a username or its beginning, a person's name or number; {@code -}
     *     for the product itself
     * @param object what it happened to: {@code type:id}, a person's name or number, a username,
     *     the key or name of the thing
     * @param kinds as the events declare them
     * @param from first day, in the company's zone
     * @param to last day
     */
    record Search(
            @Nullable String person,
            @Nullable String object,
            Set<String> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public Search {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * One fact of an entry.
     *
     * @param name of the event's component, with dots into its parts
     * @param values as text; persons by their names
     * @param showing whether the reader may know the values; else they are left out
     */
    record Fact(String name, List<String> values, Showing showing) {

        /** A fact that the reader may know. */
        public static Fact shown(String name, List<String> values) {
            return new Fact(name, values, Showing.SHOWN);
        }

        /** A fact that this reader may not know. */
        public static Fact withheld(String name, Showing why) {
            return new Fact(name, List.of(), why);
        }
    }

    /** Whether a fact is shown. */
    enum Showing {
        SHOWN,
        /** Only who sees everybody's results may know it. */
        RESULT,
        /** The event does not declare that anybody may know it. */
        UNDECLARED
    }

    /** The seal that covers an entry. */
    record Sealed(long seal, Instant at, String hash) {}

    /**
     * An entry as it is shown.
     *
     * @param username of who did it; null for the product itself
     * @param person what they are called; null when nobody is known behind the account
     * @param via name of the token by which it was done
     * @param object what the object is called, or whom it is about, as far as it is known
     * @param result address of the result that it is about as {@code cycle/employee}; null when it
     *     is about none
     * @param sealed null while no seal covers it, and in lists
     */
    record EntryRecord(
            long id,
            Instant at,
            @Nullable String username,
            @Nullable String person,
            @Nullable String via,
            String kind,
            String subject,
            @Nullable String object,
            @Nullable String result,
            List<Fact> facts,
            @Nullable Sealed sealed) {}

    /**
     * How far the trail is sealed.
     *
     * @param newest the seal to copy out; null before the first
     * @param sealedAt when it was made
     * @param waiting entries that no seal covers yet
     * @param waitingSince time of the oldest of them
     * @param overdue whether they wait for longer than they should
     */
    record SealState(
            @Nullable Anchor newest,
            @Nullable Instant sealedAt,
            long waiting,
            @Nullable Instant waitingSince,
            boolean overdue) {}

    /** Entries, newest first; one statement for any page, and a few for the names in it. */
    Slice<EntryRecord> search(Search search, int limit, @Nullable String after);

    EntryRecord get(long id);

    SealState state();

    /** Seals what waits, without waiting for the minute. */
    void seal();

    /** A verification, to be done step by step; the trail tells that it was begun. */
    ChainCheck verify(@Nullable Anchor anchor);
}
