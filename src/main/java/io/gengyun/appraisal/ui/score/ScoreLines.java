package io.gengyun.appraisal.ui.score;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Results.LineOpinionRecord;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.indicators.ScoreExplanation;
import io.gengyun.indicators.Scoring.PastPeriod;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.indicators.ui.explanation.Explanation;
import io.gengyun.indicators.ui.explanation.FigureLabels;
import io.gengyun.indicators.ui.explanation.PastFigures;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.workflow.Completion.LineOpinion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a result: target, actual, attainment, weight, points, what was lost and why. Each
 * opens in place into its explanation; an appraiser may write an opinion on each.
 */
public final class ScoreLines extends Div {

    private static final String INTO_SIGHT =
            "this.closest('tr').scrollIntoView({block: 'start'}); this.focus({preventScroll: true});";

    private final ScoreExplanation explanation;
    private final ResultRecord result;
    private final boolean opinionsAsked;
    private final RecordTable<ScoredLine> table;
    private final List<PastPeriod> past;
    private final Map<String, TextArea> opinions = new LinkedHashMap<>();
    private final Map<String, Button> explainers = new LinkedHashMap<>();
    private final Map<String, Runnable> openers = new LinkedHashMap<>();
    private final Map<String, Runnable> writers = new LinkedHashMap<>();

    public ScoreLines(Results results, ResultRecord result, boolean opinionsAsked) {
        this.result = result;
        this.opinionsAsked = opinionsAsked;
        addClassName("gy-lines");
        explanation = results.explanation(result.cycle(), result.employee());
        past = explanation.before();
        table = new RecordTable<>(translate("appraisal.lines"));
        columns();
        result.sheet().lines().forEach(this::append);
        add(table);
        if (!past.isEmpty()) {
            Paragraph how = new Paragraph(translate("explanation.past.how"));
            how.addClassNames("gy-soft", "gy-small");
            add(how);
        }
    }

    private void columns() {
        table.naming(translate("appraisal.line.indicator"), this::name);
        table.numberWith(translate("appraisal.line.actual"), ScoreLines::actual);
        table.number(translate("appraisal.line.target"), line -> FigureLabels.brief(line.target(), line.unit()));
        table.numberWith(translate("appraisal.line.attainment"), ScoreLines::attainment);
        table.numberWith(translate("appraisal.line.weight"), ScoreLines::weight);
        table.numberWith(translate("appraisal.line.points"), ScoreLines::points);
        table.numberWith(translate("appraisal.line.lost"), ScoreLines::lost);
        table.actions(translate("appraisal.line.actions"), this::buttons);
    }

    private Component name(ScoredLine line) {
        Span name = new Span(line.name().in(getLocale()));
        name.addClassName("gy-line-name");
        Div cell = new Div(name);
        if (line.noData()) {
            cell.add(new StatusBadge(Tone.NEUTRAL, translate("appraisal.line.noData")));
        }
        return cell;
    }

    private static Component actual(ScoredLine line) {
        Span now = FigureLabels.figure(line.actual(), line.unit());
        if (line.actualBefore() == null) {
            return now;
        }
        Span before = new Span(FigureLabels.brief(line.actualBefore(), line.unit()));
        before.addClassName("gy-before");
        before.setTitle(translate("appraisal.before"));
        return new Div(before, now);
    }

    private static Component attainment(ScoredLine line) {
        Span value = new Span(FigureLabels.attainment(line.attainment()));
        if (line.attainment() == null) {
            return value;
        }
        Div bar = new Div();
        bar.addClassName("gy-part");
        bar.getElement().setAttribute("aria-hidden", "true");
        BigDecimal width = line.attainment().min(BigDecimal.valueOf(100)).max(BigDecimal.ZERO);
        bar.getStyle().set("--gy-share", width.setScale(1, java.math.RoundingMode.HALF_UP) + "%");
        return new Div(value, bar);
    }

    private static Component weight(ScoredLine line) {
        Span effective = new Span(FigureLabels.weight(line.effectiveWeight()));
        if (line.weight().compareTo(line.effectiveWeight()) == 0) {
            return effective;
        }
        Span before = new Span(FigureLabels.weight(line.weight()));
        before.addClassName("gy-before");
        before.setTitle(translate("appraisal.line.weightBefore"));
        return new Div(before, effective);
    }

    private static Component points(ScoredLine line) {
        Span points = new Span(FigureLabels.points(line.points()));
        points.addClassName("gy-strong");
        return points;
    }

    private static Component lost(ScoredLine line) {
        if (line.lost() == null || line.lost().signum() <= 0) {
            return new Span("–");
        }
        Span lost = new Span("−" + Formats.here().points(line.lost()));
        lost.addClassName("gy-lost");
        return lost;
    }

    private Component buttons(ScoredLine line) {
        String name = line.name().in(getLocale());
        Button explain = small("", "");
        explain.addClickListener(click -> open(line.indicator()));
        explainers.put(line.indicator(), explain);
        label(line, false);
        Div buttons = new Div(explain);
        buttons.addClassName("gy-line-buttons");
        if (opinionsAsked) {
            Button write = small(translate("appraisal.opinion.write"), translate("appraisal.opinion.write.line", name));
            write.addClickListener(click -> writers.get(line.indicator()).run());
            buttons.add(write);
        }
        return buttons;
    }

    /** The button says what it would do now. */
    private void label(ScoredLine line, boolean open) {
        String name = line.name().in(getLocale());
        String key = open ? "appraisal.explain.close" : "appraisal.explain";
        Button explain = explainers.get(line.indicator());
        explain.setText(translate(key));
        explain.setAriaLabel(translate(key + ".line", name));
        explain.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private static Button small(String label, String aria) {
        Button button = new Button(label);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(aria);
        return button;
    }

    private void append(ScoredLine line) {
        table.append(line).addClassName("gy-line");
        Span reason = new Span(FigureLabels.reason(line));
        reason.addClassName("gy-line-reason");
        Div below = new Div(reason);
        if (!past.isEmpty()) {
            below.add(new PastFigures(line, past));
        }
        below.addClassName("gy-line-below");
        table.appendWide(below);
        Component said = said(line.indicator());
        if (said != null) {
            below.add(said);
        }
        Div opened = new Div();
        TextArea opinion = opinion(line);
        opinion.setVisible(false);
        below.add(opinion, opened);
        opinions.put(line.indicator(), opinion);
        writers.put(line.indicator(), () -> {
            opinion.setVisible(true);
            opinion.focus();
        });
        openers.put(line.indicator(), () -> toggle(line, opened));
    }

    private void toggle(ScoredLine line, Div opened) {
        boolean open = opened.getComponentCount() > 0;
        label(line, !open);
        if (open) {
            opened.removeAll();
            return;
        }
        String indicator = line.indicator();
        Button close = small(
                translate("appraisal.explain.close"),
                translate("appraisal.explain.close.line", line.name().in(getLocale())));
        close.setIcon(VaadinIcon.ANGLE_UP.create());
        close.addClickListener(click -> open(indicator));
        opened.add(new Explanation(explanation, indicator), close);
    }

    /** Opens a line into its explanation, or closes it; an unknown one is left alone. */
    void open(@Nullable String indicator) {
        Runnable opener = openers.get(indicator);
        if (opener != null) {
            opener.run();
        }
    }

    /** Opens a line and brings it into sight, with the focus on its button. */
    public void pointOut(String indicator) {
        open(indicator);
        Button explain = explainers.get(indicator);
        if (explain != null) {
            explain.getElement().executeJs(INTO_SIGHT);
        }
    }

    private TextArea opinion(ScoredLine line) {
        TextArea area =
                new TextArea(translate("appraisal.opinion.line", line.name().in(getLocale())));
        area.setWidthFull();
        area.setMinRows(1);
        area.setMaxLength(2000);
        area.setValueChangeMode(ValueChangeMode.ON_BLUR);
        return area;
    }

    private @Nullable Component said(String indicator) {
        List<LineOpinionRecord> records = result.opinions().getOrDefault(indicator, List.of());
        if (records.isEmpty()) {
            return null;
        }
        Div said = new Div();
        said.addClassName("gy-said");
        for (LineOpinionRecord opinion : records) {
            Span by = new Span(opinion.by() + " · " + Formats.here().dateTime(opinion.at()));
            by.addClassName("gy-muted");
            said.add(new Paragraph(new Span(opinion.opinion()), by));
        }
        return said;
    }

    /** Opinions that have been written on lines. */
    public List<LineOpinion> opinions() {
        return opinions.entrySet().stream()
                .filter(entry -> !entry.getValue().getValue().isBlank())
                .map(entry -> new LineOpinion(
                        entry.getKey(), entry.getValue().getValue().strip()))
                .toList();
    }
}
