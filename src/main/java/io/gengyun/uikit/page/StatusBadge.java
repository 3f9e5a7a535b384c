package io.gengyun.uikit.page;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A state as icon, word and colour together, so that it is never told by colour alone. */
public final class StatusBadge extends Span {

    /** How a state feels; each has an icon of its own. */
    public enum Tone {
        NEUTRAL(VaadinIcon.CIRCLE_THIN),
        INFO(VaadinIcon.CLOCK),
        GOOD(VaadinIcon.CHECK_CIRCLE_O),
        WARNING(VaadinIcon.EXCLAMATION_CIRCLE_O),
        BAD(VaadinIcon.CLOSE_CIRCLE_O);

        private final VaadinIcon icon;

        Tone(VaadinIcon icon) {
            this.icon = icon;
        }
    }

    public StatusBadge(Tone tone, String text) {
        this(tone, tone.icon, text);
    }

    public StatusBadge(Tone tone, VaadinIcon symbol, String text) {
        addClassNames("gy-badge", "gy-badge-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        Icon icon = symbol.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(text));
    }
}
