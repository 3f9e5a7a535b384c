package io.gengyun.appraisal.process;

import java.util.Date;

/** What the process {@code performance-declaration} calls. Dates answered are deadlines. */
public interface DeclarationSteps {

    /** The appraisee declares (again, after a return). */
    Date startDeclaring(String declaration);

    /** The deadline hands in what was prefilled. */
    void submitAsPrefilled(String declaration);

    /** An appraiser reviews; begins as many levels up as the route for the position says. */
    Date startReview(String declaration);

    /** Nobody reviewed in time: one level further up, with a new deadline. */
    Date escalateReview(String declaration);

    /** A second person looks at an extreme score. */
    Date startCountersign(String declaration);

    /** Nobody countersigned in time: one level further up, with a new deadline. */
    Date escalateCountersign(String declaration);

    /** The result is approved: final score and rating stand. */
    void confirm(String declaration);

    /** The result is before the appraisee. */
    Date startResponding(String declaration);

    /** The deadline counts as acknowledgement. */
    void acknowledgeByDeadline(String declaration);

    /** When whoever holds the task of the present stage is reminded. */
    Date reminder(String declaration);

    /** Reminds whoever holds the task. */
    void remind(String declaration, String task);
}
