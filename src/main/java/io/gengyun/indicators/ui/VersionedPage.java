package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import io.gengyun.security.Access;
import io.gengyun.shared.BusinessRefusal;
import java.util.List;
import java.util.function.Function;

/** What the pages of something kept in versions under a key have in common. */
final class VersionedPage {

    private VersionedPage() {}

    /** The versions of what the address names, newest first; refused when there is none. */
    static <T> List<T> versions(BeforeEnterEvent event, Function<String, List<T>> read) {
        String key = event.getRouteParameters().get("key").orElseThrow();
        List<T> versions = read.apply(key);
        if (versions.isEmpty()) {
            throw BusinessRefusal.notFound("indicators.notFound", key);
        }
        return versions;
    }

    /** The way back to the list and, for those who may, to the editor. */
    static Component[] actions(String list, String back, String key, Access access) {
        Anchor away = new Anchor(list, translate(back));
        return IndicatorLabels.mayWrite(access)
                ? new Component[] {away, primary("indicators.edit", VaadinIcon.EDIT, list + "/" + key + "/edit")}
                : new Component[] {away};
    }

    /** The button that begins a new one. */
    static Button newButton(String label, String address) {
        return primary(label, VaadinIcon.PLUS, address);
    }

    private static Button primary(String label, VaadinIcon icon, String address) {
        Button button = new Button(
                translate(label),
                icon.create(),
                click -> click.getSource().getUI().ifPresent(page -> page.navigate(address)));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
