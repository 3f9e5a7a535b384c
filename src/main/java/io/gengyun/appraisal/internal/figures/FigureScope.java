package io.gengyun.appraisal.internal.figures;

import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.DataScope;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose figures the user follows: HR and EXECUTIVE everybody's, a SUPERVISOR those of the people
 * below them; their own are not among those of their team.
 */
@Component
class FigureScope {

    private final Access access;

    FigureScope(Access access) {
        this.access = access;
    }

    DataScope followed() {
        CurrentUser user = access.require(Role.HR, Role.EXECUTIVE, Role.SUPERVISOR);
        DataScope scope = access.scope();
        if (scope.everybody()) {
            return scope;
        }
        Set<EmployeeId> others = new HashSet<>(scope.employees());
        others.remove(user.employee());
        return new DataScope(false, others);
    }
}
