package io.gengyun.appraisal.process;

import io.gengyun.workflow.ProcessKey;

/** Names in the process {@code performance-appeal}. */
public final class PerformanceAppeal {

    public static final ProcessKey KEY = new ProcessKey("performance-appeal");

    public static final String TASK_DECIDE_APPEAL = "Task_DecideAppeal";

    public static final String UPHOLD = "uphold";
    public static final String DISMISS = "dismiss";

    private PerformanceAppeal() {}
}
