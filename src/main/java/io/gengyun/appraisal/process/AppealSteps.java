package io.gengyun.appraisal.process;

import java.util.Date;

/** What the process {@code performance-appeal} calls. Dates answered are deadlines. */
public interface AppealSteps {

    /** Somebody of HR who has not decided before is to decide. */
    Date startDeciding(String appeal);

    /** Nobody decided in time: open again to all of them, with a new deadline. */
    Date escalate(String appeal);

    /** Corrects the line and calculates the result again. */
    void correct(String appeal);

    /** When whoever holds the task is reminded. */
    Date reminder(String appeal);

    /** Reminds whoever holds the task. */
    void remind(String appeal);
}
