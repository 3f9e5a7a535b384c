package io.gengyun.appraisal;

import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plans of cycles that nobody has opened yet, as HR looks at them, changes and withdraws them. All
 * of it needs the role HR.
 */
public interface CyclePlans {

    /** A plan as it was kept, with the version that a change of it begins from. */
    record Planned(CycleId id, long version, Plan plan) {}

    /** Somebody who would take part, and the key of the scorecard they would be scored by. */
    record Joining(
            String number,
            String name,
            @Nullable String unit,
            @Nullable String position,
            String scorecard) {}

    /**
     * What a plan would open.
     *
     * @param joining who takes part, by number
     * @param leftOut number → translation key of why somebody chosen does not take part
     * @param errors what must be changed before the plan can be kept or opened
     */
    record Preview(List<Joining> joining, Map<String, String> leftOut, List<FieldError> errors, List<Remark> remarks) {}

    /** Why a plan deserves a second look; what is told with it stands in brackets. */
    enum Doubt {
        /** Another cycle has this name (its period). */
        NAME_TAKEN,
        /** The period has not ended (its last day). */
        NOT_ENDED,
        /** The period is longer than a year (its days). */
        LONG,
        /** People are in another cycle for the same days (its name, its period, how many). */
        OVERLAPS,
        /** People have no active account, so that HR has to declare for them (how many, names). */
        NO_ACCOUNT,
        /** People have no supervisor, so that HR has to review them (how many, names). */
        NO_SUPERVISOR,
        /** People have no data for an indicator (its name, how many, of how many). */
        NO_DATA
    }

    /** Something to look at again before a plan is kept or opened; it does not forbid it. */
    record Remark(Doubt doubt, List<Object> facts) {}

    /**
     * A look at what a plan comes to; nothing is kept.
     *
     * @param own the cycle whose plan it is to be, null for a new one
     */
    Preview preview(Plan plan, @Nullable CycleId own);

    /** The plan of a cycle; a conflict once it has been opened. */
    Planned get(CycleId cycle);

    /** Another plan instead; a conflict when it was changed or opened since that version. */
    void change(CycleId cycle, long version, Plan plan);

    /** The plan is gone; a conflict when it was changed or opened since that version. */
    void withdraw(CycleId cycle, long version);
}
