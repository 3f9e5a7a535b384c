package io.gengyun.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.security.Role;
import io.gengyun.security.Tokens;
import io.gengyun.security.Tokens.MadeToken;
import io.gengyun.security.Tokens.NewToken;
import io.gengyun.shared.BusinessRefusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Makes a token of the user's own; by default it only reads, for ninety days. */
final class NewTokenDialog extends Dialog {

    private static final List<Integer> DAYS = List.of(7, 30, 90, 180, Tokens.MOST_DAYS);
    private static final int USUAL_DAYS = 90;

    private final TextField name = new TextField(getTranslation("security.token.name"));
    private final Select<Integer> days = new Select<>();
    private final RadioButtonGroup<Boolean> access = new RadioButtonGroup<>(getTranslation("security.token.access"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final transient Tokens tokens;
    private final transient Consumer<MadeToken> made;

    NewTokenDialog(Tokens tokens, Set<Role> held, Consumer<MadeToken> made) {
        this.tokens = tokens;
        this.made = made;
        setHeaderTitle(getTranslation("security.token.make"));
        setWidth("min(36rem, 96vw)");
        name.setRequiredIndicatorVisible(true);
        name.setAutocomplete(Autocomplete.OFF);
        name.setHelperText(getTranslation("security.token.name.help"));
        days.setLabel(getTranslation("security.token.days"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(count -> getTranslation("security.token.days.of", count));
        days.setValue(USUAL_DAYS);
        access.setItems(true, false);
        access.setItemLabelGenerator(
                reads -> getTranslation(reads ? "security.token.readOnly" : "security.token.full"));
        access.setValue(true);
        offer(held);
        Div form = new Div(name, days, access, roles);
        form.addClassName("gy-form");
        add(form);
        Button make = new Button(getTranslation("security.token.make"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), make);
        name.focus();
    }

    /** All of the holder's roles; ticked are those that do not administer, if there are any. */
    private void offer(Set<Role> held) {
        roles.setLabel(getTranslation("security.token.roles"));
        roles.setItems(held.stream().sorted().toList());
        roles.setItemLabelGenerator(role -> getTranslation("security.role." + role));
        roles.setHelperText(getTranslation("security.token.roles.help"));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        Set<Role> ticked = new HashSet<>(held);
        ticked.remove(Role.ADMIN);
        roles.setValue(ticked.isEmpty() ? held : ticked);
    }

    private void make() {
        try {
            MadeToken token =
                    tokens.make(new NewToken(name.getValue(), days.getValue(), access.getValue(), roles.getValue()));
            close();
            made.accept(token);
        } catch (BusinessRefusal refusal) {
            FieldErrors.show(refusal, Map.of("name", name, "days", days, "roles", roles));
        }
    }
}
