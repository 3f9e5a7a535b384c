package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.AppealId;
import io.gengyun.appraisal.DeclarationId;
import io.gengyun.appraisal.internal.model.Appeal;
import io.gengyun.appraisal.internal.model.AppealRepository;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.security.AccountId;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.TaskEvents.UserTaskAssigned;
import io.gengyun.workflow.TaskEvents.UserTaskCreated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers with each declaration who ever had to act on it, so that they go on seeing its result. */
@Component
class TaskHolders {

    private final DeclarationRepository declarations;
    private final AppealRepository appeals;

    TaskHolders(DeclarationRepository declarations, AppealRepository appeals) {
        this.declarations = declarations;
        this.appeals = appeals;
    }

    @EventListener
    void on(UserTaskCreated event) {
        held(event.about(), event.assignee());
    }

    @EventListener
    void on(UserTaskAssigned event) {
        held(event.about(), event.assignee());
    }

    private void held(BusinessKey about, @Nullable AccountId holder) {
        if (holder != null) {
            declaration(about)
                    .flatMap(declarations::findById)
                    .ifPresent(declaration -> declaration.taskAssigned(holder));
        }
    }

    private Optional<DeclarationId> declaration(BusinessKey about) {
        return switch (about.type()) {
            case DeclarationId.TYPE -> Optional.of(new DeclarationId(about.id()));
            case AppealId.TYPE -> appeals.findById(new AppealId(about.id())).map(Appeal::declaration);
            default -> Optional.empty();
        };
    }
}
