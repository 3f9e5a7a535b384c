package io.gengyun.imports.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.HomeAction;
import org.springframework.stereotype.Component;

/** A file is imported right from the home page. */
@Component
class BringInFile implements HomeAction {

    private final Access access;

    BringInFile(Access access) {
        this.access = access;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean offered() {
        CurrentUser user = access.user();
        return user.has(Role.HR) || user.has(Role.CONSULTANT) || user.has(Role.ADMIN);
    }

    @Override
    public String title() {
        return "import.page.new";
    }

    @Override
    public String address() {
        return "imports/new";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.UPLOAD_ALT;
    }
}
