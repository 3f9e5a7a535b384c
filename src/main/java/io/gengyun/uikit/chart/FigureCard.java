package io.gengyun.uikit.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One figure with its name above and, below it, what it means or where it leads. */
public final class FigureCard extends Div {

    private final Span value = new Span();

    public FigureCard(String label, String figure, Component... below) {
        addClassName("gy-figure");
        Span name = new Span(label);
        name.addClassName("gy-figure-label");
        value.setText(figure);
        value.addClassName("gy-figure-value");
        add(name, value);
        if (below.length > 0) {
            Div foot = new Div(below);
            foot.addClassName("gy-figure-foot");
            add(foot);
        }
    }

    public FigureCard(String label, String figure, String below) {
        this(label, figure, new Span(below));
    }

    public void setFigure(String figure) {
        value.setText(figure);
    }

    /** Figures side by side, as many as fit in a row. */
    public static Div row(Component... cards) {
        Div row = new Div(cards);
        row.addClassName("gy-figures");
        return row;
    }
}
