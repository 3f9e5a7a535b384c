package io.gengyun.appraisal.internal.model;

import io.gengyun.security.AccountId;
import io.gengyun.shared.BusinessRefusal;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who took part in a declaration: who handed it in last, who has decided about it, in any
 * round, and who has ever held one of its tasks. Nobody decides about what they handed in, in
 * another's place too, and no second opinion comes from somebody who has given one.
 */
@Embeddable
public class Involvement {

    private @Nullable Instant submittedAt;
    private @Nullable UUID submittedBy;
    private UUID[] deciders = {};
    private UUID[] holders = {};

    /**
     * Handed in now.
     *
     * @param by nobody when the deadline does it
     */
    void submitted(@Nullable AccountId by, Instant now) {
        submittedAt = now;
        submittedBy = by == null ? null : by.value();
    }

    void reviewedBy(AccountId account) {
        refuseSubmitter(account);
        decidedBy(account);
    }

    void countersignedBy(AccountId account) {
        refuseSubmitter(account);
        refuseDecider(account);
        decidedBy(account);
    }

    void appealDecidedBy(AccountId account) {
        refuseDecider(account);
        decidedBy(account);
    }

    void holder(AccountId account) {
        if (!haveHeld(account)) {
            holders = with(holders, account);
        }
    }

    private void refuseSubmitter(AccountId account) {
        if (account.value().equals(submittedBy)) {
            throw BusinessRefusal.forbidden("appraisal.decide.submitted");
        }
    }

    private void refuseDecider(AccountId account) {
        if (haveDecided(account)) {
            throw BusinessRefusal.forbidden("appraisal.decide.twice");
        }
    }

    private void decidedBy(AccountId account) {
        if (!haveDecided(account)) {
            deciders = with(deciders, account);
        }
    }

    private static UUID[] with(UUID[] known, AccountId another) {
        return Stream.concat(Arrays.stream(known), Stream.of(another.value())).toArray(UUID[]::new);
    }

    boolean haveDecided(AccountId account) {
        return Arrays.asList(deciders).contains(account.value());
    }

    public boolean haveHeld(AccountId account) {
        return Arrays.asList(holders).contains(account.value());
    }

    /** Whoever handed it in last; nobody when the deadline did. */
    public Set<AccountId> submitters() {
        return submittedBy == null ? Set.of() : Set.of(new AccountId(submittedBy));
    }

    public Set<AccountId> deciders() {
        return Stream.of(deciders).map(AccountId::new).collect(Collectors.toUnmodifiableSet());
    }
}
