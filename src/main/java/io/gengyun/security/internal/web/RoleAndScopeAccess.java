package io.gengyun.security.internal.web;

import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.DataScope;
import io.gengyun.security.Role;
import io.gengyun.security.TokenUse;
import io.gengyun.security.spi.ReportingLines;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Access by the roles of the user in the security context and by the reporting lines. */
@Component
class RoleAndScopeAccess implements Access {

    private final ObjectProvider<ReportingLines> lines;

    RoleAndScopeAccess(ObjectProvider<ReportingLines> lines) {
        this.lines = lines;
    }

    @Override
    public CurrentUser user() {
        return present().orElseThrow(() -> BusinessRefusal.forbidden("security.notLoggedIn"));
    }

    @Override
    public Optional<CurrentUser> present() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    @Override
    public Optional<TokenUse> token() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof TokenUse use
                ? Optional.of(use)
                : Optional.empty();
    }

    @Override
    public CurrentUser require(Role... anyOf) {
        CurrentUser user = user();
        if (Arrays.stream(anyOf).noneMatch(user::has)) {
            throw BusinessRefusal.forbidden("security.notAllowed");
        }
        return user;
    }

    @Override
    public DataScope scope() {
        CurrentUser user = user();
        if (user.has(Role.HR) || user.has(Role.EXECUTIVE)) {
            return DataScope.ALL;
        }
        EmployeeId self = user.employee();
        if (self == null) {
            return new DataScope(false, Set.of());
        }
        Set<EmployeeId> seen = new HashSet<>(Set.of(self));
        if (user.has(Role.SUPERVISOR)) {
            lines.ifAvailable(known -> seen.addAll(known.below(self)));
        }
        return new DataScope(false, seen);
    }

    @Override
    public void requireSight(EmployeeId employee) {
        if (!user().is(employee) && !scope().covers(employee)) {
            throw BusinessRefusal.notFound("security.notThere");
        }
    }
}
