package io.gengyun.workflow.rest;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.Completion.LineOpinion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of the calls on a task. */
final class TaskRequests {

    private TaskRequests() {}

    record Complete(
            @Nullable String outcome,
            @Nullable String opinion,
            @Nullable List<@Nullable Line> lineOpinions,
            @Nullable Map<String, @Nullable Object> fields) {

        Completion completion() {
            Map<String, Object> given = new HashMap<>();
            if (fields != null) {
                fields.forEach((key, value) -> {
                    if (value != null) {
                        given.put(key, value);
                    }
                });
            }
            return new Completion(required(outcome, "outcome"), opinion, opinions(), given);
        }

        private List<LineOpinion> opinions() {
            List<LineOpinion> opinions = new ArrayList<>();
            for (int i = 0; lineOpinions != null && i < lineOpinions.size(); i++) {
                opinions.add(Line.opinion(lineOpinions.get(i), "lineOpinions[" + i + "]"));
            }
            return opinions;
        }
    }

    /** An opinion on a line as it was sent. */
    record Line(@Nullable String indicator, @Nullable String opinion) {

        static LineOpinion opinion(@Nullable Line line, String field) {
            return new LineOpinion(
                    required(line == null ? null : line.indicator(), field + ".indicator"),
                    required(line == null ? null : line.opinion(), field + ".opinion"));
        }
    }

    /**
     * @param to number of the employee who decides instead
     */
    record Reassign(@Nullable String to, @Nullable String reason) {}

    /**
     * @param to number of the employee who advises
     */
    record Delegate(@Nullable String to, @Nullable String question) {}

    record Resolve(@Nullable String advice) {}

    static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED,
                    "workflow.form.refused",
                    List.of(new BusinessRefusal.FieldError(field, "workflow.field.required")));
        }
        return value;
    }
}
