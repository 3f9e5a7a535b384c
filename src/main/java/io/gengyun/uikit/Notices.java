package io.gengyun.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.i18n.I18NProvider;
import io.gengyun.shared.BusinessRefusal;
import java.util.stream.Collectors;

/** Short messages over the page: done, refused. */
public final class Notices {

    private static final int SUCCESS_MILLIS = 4000;
    private static final int REFUSAL_MILLIS = 12_000;

    private Notices() {}

    /** Says that something is done; goes away by itself. */
    public static void done(String key, Object... arguments) {
        show(
                I18NProvider.translate(key, arguments),
                VaadinIcon.CHECK_CIRCLE_O,
                NotificationVariant.LUMO_SUCCESS,
                SUCCESS_MILLIS);
    }

    /** Says why something was not done. */
    public static void refused(String key, Object... arguments) {
        show(
                I18NProvider.translate(key, arguments),
                VaadinIcon.EXCLAMATION_CIRCLE_O,
                NotificationVariant.LUMO_ERROR,
                REFUSAL_MILLIS);
    }

    /** The sentence of a refusal with those of its fields, in the user's language. */
    public static void refused(BusinessRefusal refusal) {
        show(
                sentence(refusal),
                VaadinIcon.EXCLAMATION_CIRCLE_O,
                NotificationVariant.LUMO_ERROR,
                REFUSAL_MILLIS);
    }

    /** The same as a text, to be shown at a place of the page. */
    public static String sentence(BusinessRefusal refusal) {
        String head = I18NProvider.translate(refusal.key(), refusal.arguments());
        String fields =
                refusal.fields().stream()
                        .map(field -> I18NProvider.translate(field.key(), field.arguments().toArray()))
                        .distinct()
                        .collect(Collectors.joining(" "));
        return fields.isEmpty() ? head : head + " " + fields;
    }

    private static void show(
            String text, VaadinIcon symbol, NotificationVariant variant, int millis) {
        Notification notice = new Notification();
        notice.addThemeVariants(variant);
        notice.setPosition(Notification.Position.TOP_CENTER);
        notice.setDuration(millis);
        if (variant == NotificationVariant.LUMO_ERROR) {
            notice.setAssertive(true);
        }
        Icon icon = symbol.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(I18NProvider.translate("uikit.close"));
        Span words = new Span(text);
        words.addClassName("gy-notice-text");
        HorizontalLayout content = new HorizontalLayout(icon, words, close);
        content.addClassName("gy-notice");
        content.setPadding(false);
        notice.add(content);
        notice.open();
    }
}
