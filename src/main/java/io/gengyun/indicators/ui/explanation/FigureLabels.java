package io.gengyun.indicators.ui.explanation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import io.gengyun.indicators.Scoring.Reason;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.indicators.UnitLabels;
import io.gengyun.uikit.page.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures of scored lines in the reader's language, the same wherever a score is shown. */
public final class FigureLabels {

    private static final int PLACES = 2;
    private static final int MOST_PLACES = 6;

    private FigureLabels() {}

    /** A figure with its unit, at most two places, as it stands everywhere on a page. */
    public static String brief(@Nullable BigDecimal value, String unit) {
        if (value == null) {
            return Formats.here().number(null);
        }
        BigDecimal shown = value.setScale(Math.min(value.scale(), PLACES), RoundingMode.HALF_UP);
        return withUnit(Formats.here().number(shown), unit);
    }

    /** The same with all its places up to six, to be shown where one asks for them. */
    public static String exact(@Nullable BigDecimal value, String unit) {
        return value == null
                ? Formats.here().number(null)
                : withUnit(Formats.here().number(value), unit);
    }

    /** A figure with at most six places, as it leaves the product. */
    public static BigDecimal upToSix(BigDecimal value) {
        BigDecimal plain = value.setScale(Math.min(value.scale(), MOST_PLACES), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The brief figure, which tells the exact one when pointed at. */
    public static Span figure(@Nullable BigDecimal value, String unit) {
        Span figure = new Span(brief(value, unit));
        String exact = exact(value, unit);
        if (!exact.equals(figure.getText())) {
            figure.setTitle(exact);
        }
        return figure;
    }

    private static String withUnit(String number, String unit) {
        return number + UnitLabels.after(unit, Formats.here().language(), key -> translate(key));
    }

    /** The unit alone, as over a column or beside an axis; may be blank. */
    public static String unit(String unit) {
        return UnitLabels.of(unit, Formats.here().language(), key -> translate(key));
    }

    /** Attainment, which comes in percent. */
    public static String attainment(@Nullable BigDecimal attainment) {
        return Formats.here().percent(attainment == null ? null : attainment.movePointLeft(2));
    }

    public static String weight(BigDecimal weight) {
        return Formats.here().number(weight.setScale(PLACES, RoundingMode.HALF_UP));
    }

    public static String points(@Nullable BigDecimal points) {
        return Formats.here().points(points);
    }

    public static String reason(ScoredLine line) {
        Reason reason = line.reason();
        return translate(reason.key(), reason.said(unit -> withUnit("", unit)).toArray());
    }
}
