package io.gengyun.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decision tables that the company may change. */
public interface Decisions {

    /**
     * What the table, in its latest version, answers; a refusal that names the table and the row
     * when it answers nothing, or not what was promised.
     *
     * @param inputs one for each that the contract gives, null only where it may be missing
     */
    Answer decide(DecisionContract decision, Map<String, ? extends @Nullable Object> inputs);

    /**
     * A decision over one number as steps along it: where the answer changes, in order, up to the
     * given number of decimal places. The first step begins nowhere.
     */
    List<Step> steps(DecisionContract decision, String input, int places);

    /**
     * The outputs of the row that answers, by name.
     *
     * @param outputs without those that the row leaves empty
     */
    record Answer(Map<String, Object> outputs) {

        public Answer {
            outputs = Map.copyOf(outputs);
        }

        public String text(String output) {
            return (String) value(output);
        }

        public int count(String output) {
            return ((Number) value(output)).intValue();
        }

        public boolean flag(String output) {
            return (Boolean) value(output);
        }

        private Object value(String output) {
            return Objects.requireNonNull(outputs.get(output), () -> "no answer by the name " + output);
        }
    }

    /**
     * From here on, up to the next step, the decision answers this.
     *
     * @param from the smallest number of the step; null for the lowest one
     * @param outputs of the row that answers; empty when none does
     */
    record Step(@Nullable BigDecimal from, Map<String, Object> outputs) {}
}
