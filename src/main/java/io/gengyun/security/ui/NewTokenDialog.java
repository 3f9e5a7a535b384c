package io.gengyun.security.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.security.Role;
import io.gengyun.security.Tokens;
import io.gengyun.security.Tokens.MadeToken;
import io.gengyun.security.Tokens.NewToken;
import io.gengyun.uikit.form.FormDialog;
import io.gengyun.uikit.form.NamedFields;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a token of the user's own; by default it only reads, for ninety days. */
final class NewTokenDialog {

    private static final List<Integer> DAYS = List.of(7, 30, 90, 180, Tokens.MOST_DAYS);
    private static final int USUAL_DAYS = 90;

    private final NamedFields fields = new NamedFields();
    private @Nullable MadeToken token;

    private NewTokenDialog() {}

    static FormDialog of(Tokens tokens, Set<Role> held, Consumer<MadeToken> made) {
        return new NewTokenDialog().open(tokens, held, made);
    }

    private FormDialog open(Tokens tokens, Set<Role> held, Consumer<MadeToken> made) {
        TextField name = fields.required("name", new TextField(translate("security.token.name")));
        name.setAutocomplete(Autocomplete.OFF);
        name.setHelperText(translate("security.token.name.help"));
        Select<Integer> days = days();
        RadioButtonGroup<Boolean> access = access();
        CheckboxGroup<Role> roles = roles(held);
        fields.settle();
        return new FormDialog(translate("security.token.make"), fields)
                .withForm(name, days, access, roles)
                .withCommand(
                        translate("security.token.make"),
                        () -> token = tokens.make(
                                new NewToken(name.getValue(), days.getValue(), access.getValue(), roles.getValue())),
                        () -> made.accept(Objects.requireNonNull(token)));
    }

    private Select<Integer> days() {
        Select<Integer> days = new Select<>();
        days.setLabel(translate("security.token.days"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(count -> translate("security.token.days.of", count));
        days.setValue(USUAL_DAYS);
        return fields.add("days", days);
    }

    private RadioButtonGroup<Boolean> access() {
        RadioButtonGroup<Boolean> access = new RadioButtonGroup<>(translate("security.token.access"));
        access.setItems(true, false);
        access.setItemLabelGenerator(reads -> translate(reads ? "security.token.readOnly" : "security.token.full"));
        access.setValue(true);
        return fields.add("access", access);
    }

    /** All of the holder's roles; ticked are those that do not administer, if there are any. */
    private CheckboxGroup<Role> roles(Set<Role> held) {
        CheckboxGroup<Role> roles = new CheckboxGroup<>();
        roles.setLabel(translate("security.token.roles"));
        roles.setItems(held.stream().sorted().toList());
        roles.setItemLabelGenerator(role -> translate("security.role." + role));
        roles.setHelperText(translate("security.token.roles.help"));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        Set<Role> ticked = new HashSet<>(held);
        ticked.remove(Role.ADMIN);
        roles.setValue(ticked.isEmpty() ? held : ticked);
        return fields.add("roles", roles);
    }
}
