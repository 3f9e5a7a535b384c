package io.gengyun.workflow.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gengyun.workflow.TaskPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A task opened.
 *
 * @param form Camunda Forms schema
 * @param data value of each field by its key
 * @param outcomes the ways to finish the task
 */
record TaskPageJson(
        @JsonUnwrapped TaskJson task, @JsonRawValue String form, Map<String, Object> data, List<String> outcomes) {

    static TaskPageJson of(TaskPage page, Locale language) {
        return new TaskPageJson(
                TaskJson.of(page.task(), language),
                page.form(),
                page.data(),
                page.outcomes().stream().map(TaskPage.Outcome::key).toList());
    }
}
