package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.uikit.page.Formats;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small picture of a score curve: attainment over the actual, with the target marked. */
final class CurvePreview extends Div {

    private static final double WIDTH = 200;
    private static final double HEIGHT = 72;
    private static final double EDGE = 6;

    /** A corner of the curve. */
    private record Corner(double actual, double attainment) {}

    CurvePreview() {
        addClassName("gy-curve");
    }

    /** Draws a curve, or says that it is not complete. */
    void show(@Nullable ScoreCurve curve) {
        removeAll();
        if (curve == null || !leads(curve)) {
            add(IndicatorLabels.soft(translate("indicators.curve.incomplete")));
            return;
        }
        Formats formats = Formats.here();
        String told = translate(
                curve.stretch() == null ? "indicators.curve.told" : "indicators.curve.toldStretch",
                formats.number(curve.baseline() == null ? java.math.BigDecimal.ZERO : curve.baseline()),
                formats.number(curve.target()),
                formats.number(curve.stretch()),
                formats.number(curve.most()));
        Svg picture = new Svg(draw(curve));
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", told);
        Span words = IndicatorLabels.soft(told);
        add(picture, words);
    }

    private static boolean leads(ScoreCurve curve) {
        double baseline = number(curve.baseline());
        double target = number(curve.target());
        boolean stretched = curve.stretch() == null || (number(curve.stretch()) - target) * (target - baseline) > 0;
        return baseline != target && stretched;
    }

    private static String draw(ScoreCurve curve) {
        List<Corner> corners = corners(curve);
        double least = corners.stream().mapToDouble(Corner::actual).min().orElse(0);
        double most = corners.stream().mapToDouble(Corner::actual).max().orElse(1);
        double top = Math.max(100, curve.most().doubleValue());
        String line = corners.stream().map(one -> point(one, least, most, top)).collect(Collectors.joining(" "));
        Corner target = new Corner(number(curve.target()), 100);
        String[] mark = point(target, least, most, top).split(",");
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s">
                <line x1="0" x2="%1$s" y1="%4$s" y2="%4$s" stroke="var(--gy-line-strong)" stroke-dasharray="3 3"/>
                <polyline points="%5$s" fill="none" stroke="var(--gy-green)" stroke-width="2.5" stroke-linejoin="round"/>
                <circle cx="%3$s" cy="%4$s" r="4" fill="var(--gy-earth)"/>
                </svg>
                """.formatted(text(WIDTH), text(HEIGHT), mark[0], mark[1], line);
    }

    private static List<Corner> corners(ScoreCurve curve) {
        double baseline = number(curve.baseline());
        double target = number(curve.target());
        double floor = curve.least().doubleValue();
        double way = target - baseline;
        double end = curve.stretch() == null ? target : number(curve.stretch());
        return List.of(
                new Corner(baseline - way / 4, floor),
                new Corner(baseline + way * floor / 100, floor),
                new Corner(target, 100),
                new Corner(end, curve.most().doubleValue()),
                new Corner(end + way / 4, curve.most().doubleValue()));
    }

    private static String point(Corner corner, double least, double most, double top) {
        double x = EDGE + (corner.actual() - least) / (most - least) * (WIDTH - 2 * EDGE);
        double y = HEIGHT - EDGE - corner.attainment() / top * (HEIGHT - 2 * EDGE);
        return text(x) + "," + text(y);
    }

    private static double number(java.math.@Nullable BigDecimal number) {
        return number == null ? 0 : number.doubleValue();
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
