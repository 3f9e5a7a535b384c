package io.gengyun.uikit.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Stands where there is nothing yet: says what is missing and who does it, with the button to do
 * it.
 */
public final class EmptyState extends Div {

    /**
     * @param title what is missing
     * @param explanation who does what about it; may be blank
     * @param actions buttons or links that lead there
     */
    public EmptyState(String title, String explanation, Component... actions) {
        addClassName("gy-empty");
        Icon icon = VaadinIcon.SUN_RISE.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Paragraph head = new Paragraph(title);
        head.addClassName("gy-empty-title");
        add(icon, head);
        if (!explanation.isBlank()) {
            add(new Paragraph(explanation));
        }
        if (actions.length > 0) {
            Div buttons = new Div(actions);
            buttons.addClassName("gy-empty-actions");
            add(buttons);
        }
    }
}
