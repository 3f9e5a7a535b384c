package io.gengyun.workflow;

import java.util.List;
import java.util.Map;

/** Decision tables that the company may change. */
public interface Decisions {

    /** Outputs of the rows that match, by output name, in the table's order. */
    List<Map<String, Object>> evaluate(DecisionKey decision, Map<String, Object> inputs);
}
