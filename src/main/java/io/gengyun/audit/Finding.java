package io.gengyun.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with the trail or its chain. What it says is the translation {@code
 * audit.finding.<kind>} with the entry ({0} its number, {1} its kind, {2} its object, {3} its time)
 * and what else the kind names ({4}, {5}).
 *
 * @param first another entry's number, the number of a seal, the name of a guard
 * @param last the last of a run of them
 */
public record Finding(
        Kind kind,
        @Nullable Named entry,
        @Nullable String first,
        @Nullable String last) {

    /** The entry that is meant, as far as it is known. */
    public record Named(
            long id,
            @Nullable String type,
            @Nullable String subject,
            @Nullable Instant at) {}

    /** What is wrong. */
    public enum Kind {
        /** An entry does not fit the hash in its link: a fact, the actor, anything in it. */
        CHANGED,
        /** Two entries have changed places or contents. */
        SWAPPED,
        /** A sealed entry is gone. */
        MISSING,
        /** An entry is gone before it was sealed. */
        MISSING_UNSEALED,
        /** An entry has neither a link nor waits for one. */
        INSERTED,
        /** An entry was written long after those around its number. */
        BACKDATED,
        /** The hash in the link of an entry was changed. */
        LINK_CHANGED,
        /** Links are gone. */
        LINKS_MISSING,
        /** Links at the end have no seal. */
        LINKS_WITHOUT_SEAL,
        /** A seal does not fit its entries or the seal before. */
        SEAL_CHANGED,
        /** Seals are gone. */
        SEALS_MISSING,
        /** The chain ends earlier than it has been. */
        CUT_OFF,
        /** The mark of the chain's end does not fit the chain. */
        HEAD_CHANGED,
        /** A seal is not the one that was copied out. */
        OTHER_THAN_ANCHOR,
        /** A seal that was copied out is not there. */
        ANCHOR_MISSING,
        /** A trigger that keeps the trail append-only is off or gone. */
        GUARD_OFF
    }
}
