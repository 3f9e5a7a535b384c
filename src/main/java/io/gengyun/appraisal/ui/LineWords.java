package io.gengyun.appraisal.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gengyun.indicators.Scoring.Reason;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.uikit.Formats;
import io.gengyun.uikit.StatusBadge;
import io.gengyun.uikit.StatusBadge.Tone;
import io.gengyun.appraisal.Stage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures and words of scored lines, stages and ratings in the reader's language. */
final class LineWords {

    private LineWords() {}

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** A figure with its unit, at most two places: for tables. */
    static String brief(@Nullable BigDecimal value, String unit) {
        if (value == null) {
            return Formats.here().number(null);
        }
        BigDecimal shown = value.setScale(Math.min(value.scale(), 2), java.math.RoundingMode.HALF_UP);
        return withUnit(Formats.here().number(shown), unit);
    }

    /** A figure with its unit, with all its places up to six. */
    static String exact(@Nullable BigDecimal value, String unit) {
        return value == null ? Formats.here().number(null) : withUnit(Formats.here().number(value), unit);
    }

    private static String withUnit(String number, String unit) {
        if (unit.isBlank()) {
            return number;
        }
        return unit.startsWith("%") ? number + unit : number + " " + unit;
    }

    /** Attainment, which comes in percent. */
    static String attainment(@Nullable BigDecimal attainment) {
        return Formats.here().percent(attainment == null ? null : attainment.movePointLeft(2));
    }

    static String weight(BigDecimal weight) {
        return Formats.here().number(weight.setScale(2, java.math.RoundingMode.HALF_UP));
    }

    static String points(@Nullable BigDecimal points) {
        return Formats.here().points(points);
    }

    static String reason(ScoredLine line) {
        Reason reason = line.reason();
        return text(reason.key(), reason.arguments().toArray());
    }

    static String rating(@Nullable String rating) {
        return rating == null ? Formats.here().number(null) : text("rating." + rating);
    }

    static StatusBadge stage(Stage stage) {
        Tone tone =
                switch (stage) {
                    case DONE -> Tone.GOOD;
                    case APPEALING -> Tone.WARNING;
                    default -> Tone.INFO;
                };
        return new StatusBadge(tone, text("appraisal.stage." + stage.name()));
    }
}
