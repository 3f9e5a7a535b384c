package io.gengyun.appraisal.internal.results;

import io.gengyun.appraisal.AppealId;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.DeclarationId;
import io.gengyun.appraisal.internal.model.Appeal;
import io.gengyun.appraisal.internal.model.AppealRepository;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/**
 * Declarations that the current user may see: their own, those in their data scope, and those of which
 * they hold or have held a task. Whatever else there is, is not there for them.
 */
@Component
class ResultVisibility {

    private final DeclarationRepository declarations;
    private final AppealRepository appeals;
    private final Access access;

    ResultVisibility(DeclarationRepository declarations, AppealRepository appeals, Access access) {
        this.declarations = declarations;
        this.appeals = appeals;
        this.access = access;
    }

    Declaration of(CycleId cycle, EmployeeId employee) {
        return declarations.of(cycle, employee.value()).filter(this::isSeen).orElseThrow(ResultVisibility::notThere);
    }

    /** The declaration behind a task of its own process or of its appeal's. */
    Declaration of(BusinessKey about) {
        DeclarationId id = switch (about.type()) {
            case DeclarationId.TYPE -> new DeclarationId(about.id());
            case AppealId.TYPE ->
                appeals.findById(new AppealId(about.id()))
                        .map(Appeal::declaration)
                        .orElseThrow(ResultVisibility::notThere);
            default -> throw notThere();
        };
        return declarations.findById(id).filter(this::isSeen).orElseThrow(ResultVisibility::notThere);
    }

    private boolean isSeen(Declaration declaration) {
        CurrentUser user = access.user();
        return user.is(declaration.employee())
                || declaration.involvement().haveHeld(user.account())
                || access.scope().covers(declaration.employee());
    }

    static BusinessRefusal notThere() {
        return BusinessRefusal.notFound("appraisal.result.notThere");
    }
}
