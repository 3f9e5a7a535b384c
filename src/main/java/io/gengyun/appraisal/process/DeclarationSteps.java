package io.gengyun.appraisal.process;

import io.gengyun.workflow.spi.TimedStages;
import java.util.Date;

/** What the process {@code performance-declaration} calls. Dates answered are deadlines. */
public interface DeclarationSteps extends TimedStages {

    /** The appraisee declares (again, after a return). */
    Date startDeclaring(String declaration);

    /** The deadline hands in what was prefilled. */
    void submitAsPrefilled(String declaration);

    /** An appraiser reviews; begins as many levels up as the route for the position says. */
    Date startReview(String declaration);

    /** A second person looks at an extreme score. */
    Date startCountersign(String declaration);

    /** The result is approved: final score and rating stand. */
    void confirm(String declaration);

    /** The result is before the appraisee. */
    Date startResponding(String declaration);

    /** The deadline counts as acknowledgement. */
    void acknowledgeByDeadline(String declaration);
}
