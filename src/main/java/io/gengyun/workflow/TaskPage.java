package io.gengyun.workflow;

import java.util.List;
import java.util.Map;

/**
 * One task opened: its row, the Camunda Forms schema it is worked on with, the form's values now,
 * and the outcomes to choose from.
 *
 * @param form the schema as JSON text
 * @param data value of each field by its key, writable and read-only ones
 */
public record TaskPage(TaskView task, String form, Map<String, Object> data, List<Outcome> outcomes) {

    /**
     * A way to finish the task; its label is the translation {@code
     * workflow.outcome.<process>.<task>.<key>}.
     *
     * @param needsOpinion whether the opinion must not be blank
     * @param fields keys of the form's fields that belong to this outcome alone
     */
    public record Outcome(String key, boolean needsOpinion, List<String> fields) {}
}
