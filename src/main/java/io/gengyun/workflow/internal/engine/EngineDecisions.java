package io.gengyun.workflow.internal.engine;

import io.gengyun.workflow.DecisionKey;
import io.gengyun.workflow.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decision tables in their latest deployed version. */
@Component
class EngineDecisions implements Decisions {

    private final DecisionService decisions;

    EngineDecisions(ProcessEngine engine) {
        this.decisions = engine.getDecisionService();
    }

    @Override
    @Transactional
    public List<Map<String, Object>> evaluate(DecisionKey decision, Map<String, Object> inputs) {
        return decisions
                .evaluateDecisionTableByKey(decision.value())
                .variables(new HashMap<>(inputs))
                .evaluate()
                .getResultList();
    }
}
