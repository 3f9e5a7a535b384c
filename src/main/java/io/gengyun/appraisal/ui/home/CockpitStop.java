package io.gengyun.appraisal.ui.home;

import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.TourStop;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tour: the cockpit of the newest cycle that was opened. */
@Component
class CockpitStop implements TourStop {

    private final AppraisalCycles cycles;
    private final Access access;

    CockpitStop(AppraisalCycles cycles, Access access) {
        this.cycles = cycles;
        this.access = access;
    }

    @Override
    public String key() {
        return "cockpit";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Optional<String> address() {
        CurrentUser user = access.user();
        if (!user.has(Role.HR) && !user.has(Role.EXECUTIVE)) {
            return Optional.empty();
        }
        return cycles.list().stream()
                .filter(cycle -> cycle.state() == State.OPEN || cycle.state() == State.CLOSED)
                .findFirst()
                .map(cycle -> "cycles/" + cycle.id());
    }
}
