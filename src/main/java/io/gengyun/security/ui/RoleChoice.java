package io.gengyun.security.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import io.gengyun.security.Role;

/** The roles to tick, each with its name. */
final class RoleChoice extends CheckboxGroup<Role> {

    RoleChoice() {
        setLabel(getTranslation("security.roles"));
        setItems(Role.values());
        setItemLabelGenerator(role -> getTranslation("security.role." + role));
        addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    }
}
