package io.gengyun.appraisal.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.gengyun.appraisal.Stage;
import io.gengyun.indicators.Scoring.Reason;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.indicators.UnitWords;
import io.gengyun.uikit.Formats;
import io.gengyun.uikit.StatusBadge;
import io.gengyun.uikit.StatusBadge.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures and words of scored lines, stages and ratings in the reader's language. */
final class LineWords {

    private static final int PLACES = 2;
    private static final int MOST_PLACES = 6;

    private LineWords() {}

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** A figure with its unit, at most two places, as it stands everywhere on a page. */
    static String brief(@Nullable BigDecimal value, String unit) {
        if (value == null) {
            return Formats.here().number(null);
        }
        BigDecimal shown = value.setScale(Math.min(value.scale(), PLACES), RoundingMode.HALF_UP);
        return withUnit(Formats.here().number(shown), unit);
    }

    /** The same with all its places up to six, to be shown where one asks for them. */
    static String exact(@Nullable BigDecimal value, String unit) {
        return value == null
                ? Formats.here().number(null)
                : withUnit(Formats.here().number(value), unit);
    }

    /** A figure with at most six places, as it leaves the product. */
    static BigDecimal upToSix(BigDecimal value) {
        BigDecimal plain = value.setScale(Math.min(value.scale(), MOST_PLACES), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The brief figure, which tells the exact one when pointed at. */
    static Span figure(@Nullable BigDecimal value, String unit) {
        Span figure = new Span(brief(value, unit));
        String exact = exact(value, unit);
        if (!exact.equals(figure.getText())) {
            figure.setTitle(exact);
        }
        return figure;
    }

    private static String withUnit(String number, String unit) {
        return number + UnitWords.after(unit, Formats.here().language(), LineWords::text);
    }

    /** The unit alone, as over a column or beside an axis; may be blank. */
    static String unit(String unit) {
        return UnitWords.of(unit, Formats.here().language(), LineWords::text);
    }

    /** Attainment, which comes in percent. */
    static String attainment(@Nullable BigDecimal attainment) {
        return Formats.here().percent(attainment == null ? null : attainment.movePointLeft(2));
    }

    static String weight(BigDecimal weight) {
        return Formats.here().number(weight.setScale(PLACES, RoundingMode.HALF_UP));
    }

    static String points(@Nullable BigDecimal points) {
        return Formats.here().points(points);
    }

    static String reason(ScoredLine line) {
        Reason reason = line.reason();
        return text(reason.key(), reason.said(unit -> withUnit("", unit)).toArray());
    }

    static String rating(@Nullable String rating) {
        if (rating == null) {
            return Formats.here().number(null);
        }
        String words = text("rating." + rating);
        return words.startsWith("!") ? rating : words;
    }

    static StatusBadge stage(Stage stage) {
        Tone tone = switch (stage) {
            case DONE -> Tone.GOOD;
            case APPEALING -> Tone.WARNING;
            default -> Tone.INFO;
        };
        return new StatusBadge(tone, text("appraisal.stage." + stage.name()));
    }
}
