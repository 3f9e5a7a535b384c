package io.gengyun.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decision tables that the company may change. */
public interface Decisions {

    /** Outputs of the rows that match, by output name, in the table's order. */
    List<Map<String, Object>> evaluate(DecisionKey decision, Map<String, Object> inputs);

    /**
     * A decision over one number as steps along it: where the answer changes, in order, up to the
     * given number of decimal places. The first step begins nowhere.
     */
    List<Step> steps(DecisionKey decision, String input, int places);

    /**
     * From here on, up to the next step, the decision answers this.
     *
     * @param from the smallest number of the step; null for the lowest one
     * @param outputs of the first row that matches; empty when none does
     */
    record Step(@Nullable BigDecimal from, Map<String, Object> outputs) {}
}
