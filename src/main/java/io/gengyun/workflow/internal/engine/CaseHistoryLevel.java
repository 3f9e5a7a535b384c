package io.gengyun.workflow.internal.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.jspecify.annotations.Nullable;

/**
 * What the engine writes down of a case: its activities, as its own level {@code activity} does, but
 * not user tasks a second time, which the inbox and the approval record keep.
 */
final class CaseHistoryLevel extends HistoryLevelActivity {

    /** Never changes: the database remembers by which level it was begun. */
    static final String NAME = "activity-without-tasks";

    private static final int ID = 11;
    private static final String TASKS = "task-instance";

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return !type.getEntityType().equals(TASKS) && super.isHistoryEventProduced(type, entity);
    }
}
