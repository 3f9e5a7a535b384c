package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.AppealId;
import io.gengyun.appraisal.DeclarationId;
import io.gengyun.appraisal.internal.model.Appeal;
import io.gengyun.appraisal.internal.model.AppealRepository;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.security.AccountId;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.TaskEvents.UserTaskAssigned;
import io.gengyun.workflow.TaskEvents.UserTaskCancelled;
import io.gengyun.workflow.TaskEvents.UserTaskCompleted;
import io.gengyun.workflow.TaskEvents.UserTaskCreated;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps with each declaration who has to act on it now and who ever had to, so that a cycle can be
 * followed and a result be seen without asking the engine.
 */
@Component
class HeldTasks {

    private final DeclarationRepository declarations;
    private final AppealRepository appeals;

    HeldTasks(DeclarationRepository declarations, AppealRepository appeals) {
        this.declarations = declarations;
        this.appeals = appeals;
    }

    @EventListener
    void on(UserTaskCreated event) {
        held(event.about(), event.taskId(), event.task(), event.assignee());
    }

    @EventListener
    void on(UserTaskAssigned event) {
        held(event.about(), event.taskId(), event.task(), event.assignee());
    }

    @EventListener
    void on(UserTaskCompleted event) {
        change(event.about(), declaration -> declaration.taskOver(event.taskId()));
    }

    @EventListener
    void on(UserTaskCancelled event) {
        change(event.about(), declaration -> declaration.taskOver(event.taskId()));
    }

    private void held(BusinessKey about, String id, String task, @Nullable AccountId holder) {
        change(about, declaration -> declaration.taskAssigned(id, task, holder));
    }

    private void change(BusinessKey about, Consumer<Declaration> change) {
        declaration(about).flatMap(declarations::findById).ifPresent(change);
    }

    private Optional<DeclarationId> declaration(BusinessKey about) {
        return switch (about.type()) {
            case DeclarationId.TYPE -> Optional.of(new DeclarationId(about.id()));
            case AppealId.TYPE -> appeals.findById(new AppealId(about.id())).map(Appeal::declaration);
            default -> Optional.empty();
        };
    }
}
