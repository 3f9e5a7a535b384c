package io.gengyun.indicators.ui.explanation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.gengyun.indicators.Scoring.PastPeriod;
import io.gengyun.indicators.Scoring.ScoredLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line came to in the periods before, as figures, a small line and the latest change. */
public final class PastFigures extends Div {

    public PastFigures(ScoredLine line, List<PastPeriod> past) {
        addClassName("gy-past");
        Span label = new Span(translate("explanation.past"));
        label.addClassName("gy-past-label");
        UnorderedList figures = new UnorderedList();
        for (PastPeriod period : past) {
            figures.add(figure(line, period));
        }
        add(label, figures);
        List<@Nullable BigDecimal> course = new ArrayList<>();
        past.forEach(period -> course.add(period.actuals().get(line.indicator())));
        course.add(line.noData() ? null : line.actual());
        Sparkline.of(course).ifPresent(this::add);
        String change = change(line, past);
        if (!change.isEmpty()) {
            add(new Span(change));
        }
    }

    private static ListItem figure(ScoredLine line, PastPeriod past) {
        Span period = new Span(PeriodLabels.of(past.period()));
        period.addClassName("gy-soft");
        BigDecimal actual = past.actuals().get(line.indicator());
        Span figure = actual == null
                ? new Span(translate(past.there() ? "explanation.past.none" : "explanation.past.away"))
                : FigureLabels.figure(actual, line.unit());
        figure.addClassName(actual == null ? "gy-soft" : "gy-past-figure");
        return new ListItem(period, figure);
    }

    /** How the actual differs from that of the period just before; empty without both. */
    private static String change(ScoredLine line, List<PastPeriod> past) {
        BigDecimal before = past.getLast().actuals().get(line.indicator());
        if (before == null || line.actual() == null || line.noData()) {
            return "";
        }
        BigDecimal change = line.actual().subtract(before);
        if (change.signum() == 0) {
            return translate("explanation.past.same");
        }
        boolean share = line.unit().equals("%");
        return translate(
                "explanation.past." + (change.signum() > 0 ? "more" : "less") + (share ? ".percent" : ""),
                FigureLabels.brief(change.abs(), share ? "" : line.unit()));
    }
}
