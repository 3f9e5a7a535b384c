package io.gengyun.worklog.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.security.Access;
import io.gengyun.uikit.home.HomeAction;
import org.springframework.stereotype.Component;

/** Work is recorded right from the home page. */
@Component
class RecordWork implements HomeAction {

    private final Access access;

    RecordWork(Access access) {
        this.access = access;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean offered() {
        return access.user().employee() != null;
    }

    @Override
    public String title() {
        return "worklog.record";
    }

    @Override
    public String address() {
        return "work-records";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.NOTEBOOK;
    }
}
