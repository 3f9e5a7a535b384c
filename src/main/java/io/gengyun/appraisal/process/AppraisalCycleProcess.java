package io.gengyun.appraisal.process;

import io.gengyun.workflow.ProcessKey;

/** Names in the process {@code appraisal-cycle}. */
public final class AppraisalCycleProcess {

    public static final ProcessKey KEY = new ProcessKey("appraisal-cycle");

    /** HR closes the cycle. */
    public static final String MESSAGE_CLOSE_CYCLE = "Message_CloseCycle";

    /** Variable: id of the cycle. */
    public static final String CYCLE_ID = "cycleId";

    private AppraisalCycleProcess() {}
}
