package io.gengyun.workflow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says when finishing a task.
 *
 * @param outcome one of the task's outcomes, e.g. {@code approve}
 * @param opinion free text; an outcome may require it
 * @param lineOpinions opinions on single lines of the scorecard
 * @param fields values of the form's writable fields by their key; any other key is refused
 */
public record Completion(
        String outcome, @Nullable String opinion, List<LineOpinion> lineOpinions, Map<String, Object> fields) {

    /** An opinion on one line of a scorecard. */
    public record LineOpinion(String indicator, String opinion) {}

    public Completion {
        lineOpinions = List.copyOf(lineOpinions);
        fields = Map.copyOf(fields);
    }

    public static Completion of(String outcome) {
        return new Completion(outcome, null, List.of(), Map.of());
    }
}
