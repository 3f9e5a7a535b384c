package io.gengyun.security.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import io.gengyun.security.Role;

/** The roles to tick, each with its name. */
final class RoleChoice extends CheckboxGroup<Role> {

    RoleChoice() {
        setLabel(translate("security.roles"));
        setItems(Role.values());
        setItemLabelGenerator(role -> translate("security.role." + role));
        addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    }
}
