package io.gengyun.workflow.spi;

import java.util.Date;

/**
 * What the model of every stage with a deadline calls, implemented by the module whose case goes
 * through the stages: remind whoever holds the task, and, where the deadline does not act for them,
 * hand the task further up. The shape of a stage in a model is described in docs/processes.md.
 */
public interface TimedStages {

    /** When whoever holds the task of the present stage is reminded. */
    Date reminder(String about);

    /** Reminds whoever holds the task. */
    void remind(String about, String task);

    /** Nobody acted in time: one level further up, with a new deadline. */
    Date escalate(String about, String task);
}
