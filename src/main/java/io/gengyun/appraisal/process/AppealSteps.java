package io.gengyun.appraisal.process;

import io.gengyun.workflow.spi.TimedStages;
import java.util.Date;

/** What the process {@code performance-appeal} calls. Dates answered are deadlines. */
public interface AppealSteps extends TimedStages {

    /** Somebody of HR who has not decided before is to decide. */
    Date startDeciding(String appeal);

    /** Corrects the line and calculates the result again. */
    void correct(String appeal);
}
