package io.gengyun.appraisal.ui.home;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.HomeAction;
import org.springframework.stereotype.Component;

/** HR plans a cycle right from the home page. */
@Component
class PlanCycle implements HomeAction {

    private final Access access;

    PlanCycle(Access access) {
        this.access = access;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean offered() {
        return access.user().has(Role.HR);
    }

    @Override
    public String title() {
        return "appraisal.plan";
    }

    @Override
    public String address() {
        return "cycles/new";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.REFRESH;
    }
}
