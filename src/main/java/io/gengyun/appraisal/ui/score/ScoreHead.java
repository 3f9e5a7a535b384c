package io.gengyun.appraisal.ui.score;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gengyun.appraisal.Results.CaseScore;
import io.gengyun.appraisal.ui.labels.LineLabels;
import io.gengyun.uikit.page.Formats;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A score in large, with rating, stage, and what an appeal has changed. */
public final class ScoreHead extends Div {

    public ScoreHead(CaseScore score) {
        addClassName("gy-score");
        BigDecimal shown = shown(score);
        Span value = new Span(
                shown == null
                        ? translate("appraisal.score.none")
                        : Formats.here().points(shown));
        value.addClassName(shown == null ? "gy-score-none" : "gy-score-value");
        Span label = new Span(translate(score.finalScore() == null ? "appraisal.score.raw" : "appraisal.score.final"));
        label.addClassName("gy-score-label");
        Div number = new Div(label, value);
        number.addClassName("gy-score-number");
        Div words = new Div();
        words.addClassName("gy-score-words");
        if (score.rating() != null) {
            Span rating = new Span(LineLabels.rating(score.rating()));
            rating.addClassName("gy-score-rating");
            words.add(rating);
        }
        words.add(LineLabels.stage(score.stage()));
        if (score.before() != null) {
            words.add(said(translate("appraisal.score.before", Formats.here().points(score.before()))));
        }
        if (score.calibrated() != null && score.raw() != null) {
            words.add(
                    said(translate("appraisal.score.calibrated", Formats.here().points(score.raw()))));
        }
        if (shown == null) {
            words.add(said(translate("appraisal.score.none.why")));
        }
        add(number, words);
    }

    private static Span said(String words) {
        Span said = new Span(words);
        said.addClassName("gy-soft");
        return said;
    }

    /** The score as far as it stands: final, else calibrated, else raw. */
    static @Nullable BigDecimal shown(CaseScore score) {
        if (score.finalScore() != null) {
            return score.finalScore();
        }
        return score.calibrated() != null ? score.calibrated() : score.raw();
    }
}
