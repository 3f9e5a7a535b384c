package io.gengyun.appraisal.ui.home;

import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.UserTasks.Box;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tour: a declaration on its way, opened from the user's own inbox. */
@Component
class DeclarationStop implements TourStop {

    private static final int LOOKED_AT = 50;

    private final UserTasks tasks;

    DeclarationStop(UserTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String key() {
        return "declaration";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<String> address() {
        return tasks.inbox(Set.of(Box.MINE, Box.TO_CLAIM), null, LOOKED_AT, null).items().stream()
                .filter(task -> task.process().equals(PerformanceDeclaration.KEY))
                .findFirst()
                .map(TaskView::id)
                .map(id -> "tasks/" + id);
    }
}
