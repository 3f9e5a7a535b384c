package io.gengyun.workflow.internal.engine.cases;

import io.gengyun.shared.ErasureScope;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The inbox, the approval record and every process instance with its history, all of which go with
 * the company. Models stay.
 */
@Component
class ProcessErasure implements ErasureScope {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final JdbcClient database;

    ProcessErasure(RuntimeService runtime, HistoryService history, JdbcClient database) {
        this.runtime = runtime;
        this.history = history;
        this.database = database;
    }

    @Override
    public String schema() {
        return "workflow";
    }

    @Override
    public void erase(Instant since) {
        try {
            forgetInstances();
        } catch (OptimisticLockingException race) {
            throw new OptimisticLockingFailureException("background work was going on", race);
        }
    }

    private void forgetInstances() {
        List<String> running = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!running.isEmpty()) {
            runtime.deleteProcessInstances(running, null, true, true, false, true);
        }
        List<String> ended = history.createHistoricProcessInstanceQuery().list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!ended.isEmpty()) {
            history.deleteHistoricProcessInstancesBulk(ended);
        }
        database.sql("delete from act_hi_op_log").update();
    }
}
