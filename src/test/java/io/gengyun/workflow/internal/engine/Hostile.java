package io.gengyun.workflow.internal.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What a hostile model would like to run. */
public class Hostile implements JavaDelegate, ExecutionListener {

    static volatile boolean made;

    public Hostile() {
        made = true;
    }

    @Override
    public void execute(DelegateExecution execution) {
        made = true;
    }

    @Override
    public void notify(DelegateExecution execution) {
        made = true;
    }
}
