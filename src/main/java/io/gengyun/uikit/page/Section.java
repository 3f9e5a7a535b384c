package io.gengyun.uikit.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A titled white block of a page. */
public class Section extends com.vaadin.flow.component.html.Section {

    private final Div actions = new Div();

    /** A block with this text as its heading. */
    public Section(String heading, Component... content) {
        addClassName("gy-section");
        actions.addClassName("gy-section-actions");
        Div header = new Div(new H2(heading), actions);
        header.addClassName("gy-section-header");
        add(header);
        add(content);
    }

    /** Adds small buttons beside the heading. */
    public Section withActions(Component... more) {
        actions.add(more);
        return this;
    }
}
