package io.gengyun.workflow.ui;

import com.vaadin.flow.component.Component;
import io.gengyun.forms.FormSchema;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskPage;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a module shows beside the form of its tasks: the case, its figures, its files. */
public interface TaskContext {

    ProcessKey process();

    /** A fresh panel for one opened task. */
    Panel panel(TaskPage page);

    /**
     * A panel on the page; it may collect opinions on single lines, which go with the completion.
     */
    interface Panel {

        Component component();

        default List<Completion.LineOpinion> lineOpinions() {
            return List.of();
        }

        /** Keys of the form's read-only fields that the panel shows already. */
        default Set<String> told() {
            return Set.of();
        }

        /** Other cases whose record belongs to what has happened here. */
        default List<BusinessKey> related() {
            return List.of();
        }

        /** Answers that the case offers for a text field of the form, by the field's key. */
        default Map<String, List<FormSchema.Choice>> choices() {
            return Map.of();
        }
    }
}
