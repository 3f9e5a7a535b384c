package io.gengyun.uikit.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import io.gengyun.shared.BusinessRefusal;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Messages over the page: done, refused. What is short goes away by itself; a refusal that takes
 * reading stays at the edge of the page until it is closed or the next message comes.
 */
public final class Notices {

    private static final int SUCCESS_MILLIS = 4000;
    private static final int REFUSAL_MILLIS = 12_000;
    private static final int SHORT = 80;

    private Notices() {}

    /** Says that something is done; goes away by itself. */
    public static void done(String key, Object... arguments) {
        show(
                new Span(translate(key, arguments)),
                VaadinIcon.CHECK_CIRCLE_O,
                NotificationVariant.LUMO_SUCCESS,
                SUCCESS_MILLIS);
    }

    /** Says why something was not done. */
    public static void refused(String key, Object... arguments) {
        refused(translate(key, arguments), List.of());
    }

    /** The sentence of a refusal with those of its fields, in the user's language. */
    public static void refused(BusinessRefusal refusal) {
        refused(translate(refusal.key(), refusal.arguments()), fields(refusal));
    }

    private static void refused(String head, List<String> fields) {
        List<String> more = fields.stream().filter(field -> !field.equals(head)).toList();
        if (more.isEmpty() && head.length() <= SHORT) {
            show(new Span(head), VaadinIcon.EXCLAMATION_CIRCLE_O, NotificationVariant.LUMO_ERROR, REFUSAL_MILLIS);
            return;
        }
        Div words = new Div(new Span(head));
        if (!more.isEmpty()) {
            UnorderedList list = new UnorderedList();
            more.forEach(field -> list.add(new ListItem(field)));
            words.add(list);
        }
        Notification notice = show(words, VaadinIcon.EXCLAMATION_CIRCLE_O, null, 0);
        notice.addClassName("gy-notice-long");
        notice.setPosition(Notification.Position.BOTTOM_END);
    }

    /** The same as a text, to be shown at a place of the page. */
    public static String sentence(BusinessRefusal refusal) {
        String head = translate(refusal.key(), refusal.arguments());
        String fields =
                fields(refusal).stream().filter(field -> !field.equals(head)).collect(Collectors.joining(" "));
        return fields.isEmpty() ? head : head + " " + fields;
    }

    private static List<String> fields(BusinessRefusal refusal) {
        return refusal.fields().stream()
                .map(field -> translate(field.key(), field.arguments().toArray()))
                .distinct()
                .toList();
    }

    private static Notification show(
            HtmlContainer words, VaadinIcon symbol, @Nullable NotificationVariant variant, int millis) {
        closeTheOneThatStays();
        Notification notice = new Notification();
        if (variant != null) {
            notice.addThemeVariants(variant);
        }
        notice.setPosition(Notification.Position.TOP_CENTER);
        notice.setDuration(millis);
        notice.setAssertive(variant != NotificationVariant.LUMO_SUCCESS);
        Icon icon = symbol.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(translate("uikit.close"));
        words.addClassName("gy-notice-text");
        HorizontalLayout content = new HorizontalLayout(icon, words, close);
        content.addClassName("gy-notice");
        content.setPadding(false);
        notice.add(content);
        notice.open();
        if (millis == 0) {
            ComponentUtil.setData(UI.getCurrent(), Staying.class, new Staying(notice));
        }
        return notice;
    }

    private static void closeTheOneThatStays() {
        Staying before = ComponentUtil.getData(UI.getCurrent(), Staying.class);
        if (before != null) {
            before.notice().close();
        }
    }

    /** The message of a page that stays until it is closed. */
    private record Staying(Notification notice) implements Serializable {}
}
