package io.gengyun.indicators.ui.explanation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.ScoreExplanation;
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

    public Explanation(ScoreExplanation score, String indicator) {
        addClassName("gy-explanation");
        LineExplanation explained = score.line(indicator);
        Div arithmetic = new Div(steps(explained), facts(explained));
        arithmetic.addClassName("gy-explanation-arithmetic");
        Div top = new Div(arithmetic, CurveChart.of(explained.line()));
        top.addClassName("gy-explanation-top");
        add(top);
        if (!explained.corrections().isEmpty()) {
            add(new H3(translate("explanation.corrections")), corrections(explained));
        }
        add(new H3(translate("explanation.rows")));
        explained
                .measures()
                .forEach(measure -> add(new SourceRows(
                        measure, mark -> score.rows(indicator, measure.name(), SLICE, mark.isEmpty() ? null : mark))));
        if (!explained.corrections().isEmpty()) {
            add(new CorrectionRows(
                    explained.line().unit(),
                    score.rows(indicator, Scoring.CORRECTION, SLICE, null).items()));
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
                "explanation.step.formula",
                MeasureLabels.formula(explained.formula(), explained.measures()),
                explained.formula()));
        steps.add(step("explanation.step.numbers", numbers(explained), explained.formulaWithNumbers()));
        if (line.noData()) {
            steps.add(new Paragraph(FigureLabels.reason(line)));
            return steps;
        }
        steps.add(step("explanation.step.attainment", attainment(line)));
        steps.add(step(
                "explanation.step.points",
                translate(
                        "explanation.step.points.arithmetic",
                        FigureLabels.weight(line.effectiveWeight()),
                        FigureLabels.attainment(line.attainment()),
                        FigureLabels.points(line.points()))));
        return steps;
    }

    private static String attainment(ScoredLine line) {
        return translate(
                "explanation.step.attainment.arithmetic",
                FigureLabels.brief(line.actual(), line.unit()),
                FigureLabels.brief(line.target(), line.unit()),
                FigureLabels.attainment(line.attainment()));
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
        return head + FigureLabels.brief(before, line.unit());
    }

    private static Div step(String label, String content, String exact) {
        Div step = step(label, content);
        step.getElement().setAttribute("title", exact);
        return step;
    }

    private static Div step(String label, String content) {
        Span name = new Span(translate(label));
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
        fact(list, "explanation.fact.curve", curve(explained.fullCurve(), line));
        if (!explained.fullCurve().equals(line.curve())) {
            fact(list, "explanation.fact.curveThere", curve(line.curve(), line));
        }
        fact(
                list,
                "explanation.fact.period",
                formats.period(explained.period().from(), explained.period().to()));
        fact(
                list,
                "explanation.fact.days",
                translate("explanation.fact.days.of", explained.daysThere(), explained.daysInAll()));
        fact(list, "explanation.fact.weight", weight(line));
        fact(
                list,
                "explanation.fact.versions",
                translate(
                        "explanation.fact.versions.of",
                        line.name().in(getLocale()),
                        explained.indicatorVersion(),
                        explained.scorecard(),
                        explained.scorecardVersion()));
        return list;
    }

    private static String weight(ScoredLine line) {
        return line.weight().compareTo(line.effectiveWeight()) == 0
                ? FigureLabels.weight(line.weight())
                : translate(
                        "explanation.fact.weight.spread",
                        FigureLabels.weight(line.weight()),
                        FigureLabels.weight(line.effectiveWeight()));
    }

    private static String curve(ScoreCurve curve, ScoredLine line) {
        StringBuilder words = new StringBuilder();
        if (curve.baseline() != null) {
            words.append(translate("explanation.curve.baseline"))
                    .append(' ')
                    .append(FigureLabels.brief(curve.baseline(), line.unit()))
                    .append(" → ");
        }
        words.append(translate("explanation.curve.target"))
                .append(' ')
                .append(FigureLabels.brief(curve.target(), line.unit()));
        if (curve.stretch() != null) {
            words.append(" → ")
                    .append(translate("explanation.curve.stretch"))
                    .append(' ')
                    .append(FigureLabels.brief(curve.stretch(), line.unit()));
            words.append(" · ").append(translate("explanation.curve.cap", FigureLabels.brief(curve.most(), "%")));
        }
        if (curve.least().signum() > 0) {
            words.append(" · ").append(translate("explanation.curve.floor", FigureLabels.brief(curve.least(), "%")));
        }
        return words.toString();
    }

    private static void fact(DescriptionList list, String label, String value) {
        list.add(new Term(translate(label)), new Description(value));
    }

    private static Component corrections(LineExplanation explained) {
        String unit = explained.line().unit();
        RecordTable<Correction> table = new RecordTable<>(translate("explanation.corrections"));
        table.text(translate("explanation.correction.at"), row -> Formats.here().dateTime(row.at()));
        table.text(translate("explanation.correction.by"), Correction::by);
        table.number(translate("explanation.correction.before"), row -> FigureLabels.brief(row.before(), unit));
        table.number(translate("explanation.correction.after"), row -> FigureLabels.brief(row.after(), unit));
        table.text(translate("explanation.correction.reason"), Correction::reason);
        return table.appendAll(explained.corrections());
    }
}
