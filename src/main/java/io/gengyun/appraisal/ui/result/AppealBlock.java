package io.gengyun.appraisal.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import io.gengyun.appraisal.Results.AppealRecord;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.indicators.ui.explanation.FigureLabels;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;

/** An appeal: which line, on what ground, how it was decided, and what that changed. */
final class AppealBlock extends Div {

    AppealBlock(ResultRecord result, AppealRecord appeal) {
        addClassName("gy-appeal");
        ScoredLine line = result.sheet().lines().stream()
                .filter(each -> each.indicator().equals(appeal.line()))
                .findFirst()
                .orElse(null);
        String unit = line == null ? "" : line.unit();
        String name = line == null ? appeal.line() : line.name().in(getLocale());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gy-facts");
        fact(facts, "appraisal.appeal.line", name);
        fact(facts, "appraisal.appeal.raised", Formats.here().dateTime(appeal.raisedAt()));
        fact(facts, "appraisal.appeal.ground", appeal.ground());
        if (appeal.decisionReason() != null) {
            fact(facts, "appraisal.appeal.reason", appeal.decisionReason());
            fact(facts, "appraisal.appeal.decided", Formats.here().dateTime(appeal.decidedAt()));
        }
        if (appeal.actualAfter() != null) {
            fact(
                    facts,
                    "appraisal.line.actual",
                    translate(
                            "appraisal.change",
                            FigureLabels.brief(appeal.actualBefore(), unit),
                            FigureLabels.brief(appeal.actualAfter(), unit)));
        }
        if (appeal.scoreAfter() != null) {
            fact(
                    facts,
                    "appraisal.score",
                    translate(
                            "appraisal.change",
                            Formats.here().points(appeal.scoreBefore()),
                            Formats.here().points(appeal.scoreAfter())));
        }
        add(state(appeal), facts);
    }

    private static StatusBadge state(AppealRecord appeal) {
        if (appeal.upheld() == null) {
            return new StatusBadge(Tone.WARNING, translate("appraisal.appeal.open"));
        }
        return appeal.upheld()
                ? new StatusBadge(Tone.GOOD, translate("appraisal.appeal.upheld"))
                : new StatusBadge(Tone.NEUTRAL, translate("appraisal.appeal.dismissed"));
    }

    private static void fact(DescriptionList list, String label, String value) {
        list.add(new Term(translate(label)), new Description(value));
    }
}
