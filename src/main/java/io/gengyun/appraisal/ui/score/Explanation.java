package io.gengyun.appraisal.ui.score;

import static io.gengyun.appraisal.ui.labels.LineLabels.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.appraisal.ui.labels.LineLabels;
import io.gengyun.appraisal.ui.labels.MeasureLabels;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.Correction;
import io.gengyun.indicators.Scoring.LineExplanation;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.RecordTable;
import java.math.BigDecimal;

/**
 * One line of a result opened: how its points come about, the formula with its numbers, the curve,
 * the versions, corrections, and the source rows whose sum is the actual.
 */
public final class Explanation extends Div {

    private static final int SLICE = 20;
    private static final String RESULT = " = ";

    private final Results results;
    private final ResultRecord result;
    private final String indicator;

    public Explanation(Results results, ResultRecord result, String indicator) {
        this.results = results;
        this.result = result;
        this.indicator = indicator;
        addClassName("gy-explanation");
        LineExplanation explained = results.explain(result.cycle(), result.employee(), indicator);
        Div arithmetic = new Div(steps(explained), facts(explained));
        arithmetic.addClassName("gy-explanation-arithmetic");
        Div top = new Div(arithmetic, CurveChart.of(explained.line()));
        top.addClassName("gy-explanation-top");
        add(top);
        if (!explained.corrections().isEmpty()) {
            add(new H3(text("appraisal.corrections")), corrections(explained));
        }
        add(new H3(text("appraisal.rows")));
        explained
                .measures()
                .forEach(measure -> add(new SourceRows(
                        measure,
                        mark -> results.rows(
                                result.cycle(),
                                result.employee(),
                                indicator,
                                measure.name(),
                                SLICE,
                                mark.isEmpty() ? null : mark))));
        if (!explained.corrections().isEmpty()) {
            add(new CorrectionRows(
                    explained.line().unit(),
                    results.rows(result.cycle(), result.employee(), indicator, Scoring.CORRECTION, SLICE, null)
                            .items()));
        }
    }

    private Component steps(LineExplanation explained) {
        ScoredLine line = explained.line();
        Div steps = new Div();
        steps.addClassName("gy-steps");
        if (explained.description() != null) {
            steps.add(new Paragraph(explained.description().in(getLocale())));
        }
        steps.add(step(
                "appraisal.step.formula",
                MeasureLabels.formula(explained.formula(), explained.measures()),
                explained.formula()));
        steps.add(step("appraisal.step.numbers", numbers(explained), explained.formulaWithNumbers()));
        if (line.noData()) {
            steps.add(new Paragraph(LineLabels.reason(line)));
            return steps;
        }
        steps.add(step("appraisal.step.attainment", attainment(line)));
        steps.add(step(
                "appraisal.step.points",
                text(
                        "appraisal.step.points.arithmetic",
                        LineLabels.weight(line.effectiveWeight()),
                        LineLabels.attainment(line.attainment()),
                        LineLabels.points(line.points()))));
        return steps;
    }

    private static String attainment(ScoredLine line) {
        return text(
                "appraisal.step.attainment.arithmetic",
                LineLabels.brief(line.actual(), line.unit()),
                LineLabels.brief(line.target(), line.unit()),
                LineLabels.attainment(line.attainment()));
    }

    /** The formula with its numbers; what comes of them is rounded as everywhere on the page. */
    private static String numbers(LineExplanation explained) {
        ScoredLine line = explained.line();
        String told = explained.formulaWithNumbers();
        int result = told.lastIndexOf(RESULT);
        BigDecimal before = line.actualBefore() == null ? line.actual() : line.actualBefore();
        if (line.noData() || before == null) {
            return told;
        }
        String head = result < 0 ? "" : told.substring(0, result) + RESULT;
        return head + LineLabels.brief(before, line.unit());
    }

    private static Div step(String label, String content, String exact) {
        Div step = step(label, content);
        step.getElement().setAttribute("title", exact);
        return step;
    }

    private static Div step(String label, String content) {
        Span name = new Span(text(label));
        name.addClassName("gy-steps-name");
        Span words = new Span(content);
        words.addClassName("gy-code");
        Div step = new Div(name, words);
        step.addClassName("gy-step");
        return step;
    }

    private Component facts(LineExplanation explained) {
        ScoredLine line = explained.line();
        Formats formats = Formats.here();
        DescriptionList list = new DescriptionList();
        list.addClassName("gy-facts");
        fact(list, "appraisal.fact.curve", curve(explained.fullCurve(), line));
        if (!explained.fullCurve().equals(line.curve())) {
            fact(list, "appraisal.fact.curveThere", curve(line.curve(), line));
        }
        fact(
                list,
                "appraisal.fact.period",
                formats.period(explained.period().from(), explained.period().to()));
        fact(list, "appraisal.fact.days", text("appraisal.fact.days.of", explained.daysThere(), explained.daysInAll()));
        fact(list, "appraisal.fact.weight", weight(line));
        fact(
                list,
                "appraisal.fact.versions",
                text(
                        "appraisal.fact.versions.of",
                        line.name().in(getLocale()),
                        explained.indicatorVersion(),
                        explained.scorecard(),
                        explained.scorecardVersion()));
        return list;
    }

    private static String weight(ScoredLine line) {
        return line.weight().compareTo(line.effectiveWeight()) == 0
                ? LineLabels.weight(line.weight())
                : text(
                        "appraisal.fact.weight.spread",
                        LineLabels.weight(line.weight()),
                        LineLabels.weight(line.effectiveWeight()));
    }

    private static String curve(ScoreCurve curve, ScoredLine line) {
        StringBuilder words = new StringBuilder();
        if (curve.baseline() != null) {
            words.append(text("appraisal.curve.baseline"))
                    .append(' ')
                    .append(LineLabels.brief(curve.baseline(), line.unit()))
                    .append(" → ");
        }
        words.append(text("appraisal.curve.target")).append(' ').append(LineLabels.brief(curve.target(), line.unit()));
        if (curve.stretch() != null) {
            words.append(" → ")
                    .append(text("appraisal.curve.stretch"))
                    .append(' ')
                    .append(LineLabels.brief(curve.stretch(), line.unit()));
            words.append(" · ").append(text("appraisal.curve.cap", LineLabels.brief(curve.most(), "%")));
        }
        if (curve.least().signum() > 0) {
            words.append(" · ").append(text("appraisal.curve.floor", LineLabels.brief(curve.least(), "%")));
        }
        return words.toString();
    }

    private static void fact(DescriptionList list, String label, String value) {
        list.add(new Term(text(label)), new Description(value));
    }

    private static Component corrections(LineExplanation explained) {
        String unit = explained.line().unit();
        RecordTable<Correction> table = new RecordTable<>(text("appraisal.corrections"));
        table.text(text("appraisal.correction.at"), row -> Formats.here().dateTime(row.at()));
        table.text(text("appraisal.correction.by"), Correction::by);
        table.number(text("appraisal.correction.before"), row -> LineLabels.brief(row.before(), unit));
        table.number(text("appraisal.correction.after"), row -> LineLabels.brief(row.after(), unit));
        table.text(text("appraisal.correction.reason"), Correction::reason);
        return table.appendAll(explained.corrections());
    }
}
