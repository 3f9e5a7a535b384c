package io.gengyun.workflow.ui;

import com.vaadin.flow.router.QueryParameters;
import io.gengyun.workflow.UserTasks.Box;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows, as its address says it, so that a bookmark, a reload and the way back lead
 * to the same place.
 *
 * @param task the task that is open beside the list, or was opened last
 */
record InboxFilter(
        Box box, @Nullable String search, @Nullable String task) {

    static final InboxFilter USUAL = new InboxFilter(Box.MINE, null, null);

    private static final String BOX = "box";
    private static final String SEARCH = "q";
    private static final String TASK = "task";

    static InboxFilter of(QueryParameters parameters) {
        Box box = parameters.getSingleParameter(BOX).map(InboxFilter::box).orElse(Box.MINE);
        String search =
                parameters.getSingleParameter(SEARCH).filter(s -> !s.isBlank()).orElse(null);
        String task =
                parameters.getSingleParameter(TASK).filter(s -> !s.isBlank()).orElse(null);
        return new InboxFilter(box, search, task);
    }

    private static Box box(String word) {
        return switch (word) {
            case "to-claim" -> Box.TO_CLAIM;
            case "done" -> Box.DONE;
            default -> Box.MINE;
        };
    }

    QueryParameters parameters() {
        Map<String, String> words = new LinkedHashMap<>();
        if (box != Box.MINE) {
            words.put(BOX, box.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (search != null) {
            words.put(SEARCH, search);
        }
        if (task != null) {
            words.put(TASK, task);
        }
        return QueryParameters.simple(words);
    }

    InboxFilter withBox(Box other) {
        return new InboxFilter(other, search, null);
    }

    InboxFilter withSearch(@Nullable String words) {
        return new InboxFilter(box, words == null || words.isBlank() ? null : words.strip(), null);
    }

    InboxFilter withTask(@Nullable String other) {
        return new InboxFilter(box, search, other);
    }

    /** Whether both show the same list, whatever task is open beside it. */
    boolean sameList(InboxFilter other) {
        return withTask(null).equals(other.withTask(null));
    }
}
