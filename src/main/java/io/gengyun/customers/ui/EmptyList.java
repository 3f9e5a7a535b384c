package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.page.EmptyState;

/**
 * What stands where a list of this module holds nothing, with the way to an import for those who
 * may.
 */
final class EmptyList {

    private EmptyList() {}

    static Component of(Access access, String search, String target) {
        if (!search.isBlank()) {
            return new EmptyState(translate("customers.noneFound", search), translate("customers.noneFound.hint"));
        }
        boolean everybody = access.scope().everybody();
        String title = translate("customers.none." + (everybody ? target : "within"));
        String how = everybody ? "customers.none." : "customers.none.within.";
        CurrentUser user = access.user();
        boolean imports = user.has(Role.HR) || user.has(Role.ADMIN) || user.has(Role.CONSULTANT);
        return imports
                ? new EmptyState(title, translate(how + "import"), importing(target))
                : new EmptyState(title, translate(how + "others"));
    }

    private static Button importing(String target) {
        return new Button(
                translate("customers.import"),
                VaadinIcon.UPLOAD_ALT.create(),
                click -> click.getSource()
                        .getUI()
                        .ifPresent(page -> page.navigate("imports/new", QueryParameters.of("target", target))));
    }
}
