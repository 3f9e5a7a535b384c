package io.gengyun.indicators.ui.explanation;

import com.vaadin.flow.component.Svg;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small line of a few figures, the last marked; it says nothing that the figures do not say. */
final class Sparkline {

    private static final double WIDTH = 88;
    private static final double HEIGHT = 24;
    private static final double EDGE = 4;

    private Sparkline() {}

    /** The line, unless fewer than two figures are there. */
    static Optional<Svg> of(List<@Nullable BigDecimal> figures) {
        List<Double> known = figures.stream()
                .filter(Objects::nonNull)
                .map(figure -> figure.doubleValue())
                .toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        int first = 0;
        while (figures.get(first) == null) {
            first++;
        }
        List<@Nullable BigDecimal> drawn = figures.subList(first, figures.size());
        double least = known.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = known.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        StringBuilder points = new StringBuilder();
        String last = "";
        for (int i = 0; i < drawn.size(); i++) {
            BigDecimal figure = drawn.get(i);
            if (figure != null) {
                double x = EDGE + i * (WIDTH - 2 * EDGE) / (drawn.size() - 1);
                double share = most == least ? 0.5 : (figure.doubleValue() - least) / (most - least);
                double y = HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
                points.append(text(x)).append(',').append(text(y)).append(' ');
                last = "cx=\"%s\" cy=\"%s\"".formatted(text(x), text(y));
            }
        }
        Svg line = new Svg("""
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s">
                        <polyline points="%3$s" fill="none" stroke="var(--gy-line-strong)" stroke-width="1.5" stroke-linejoin="round"/>
                        <circle %4$s r="3" fill="var(--gy-green)"/>
                        </svg>
                        """.formatted(text(WIDTH), text(HEIGHT), points, last));
        line.addClassName("gy-sparkline");
        line.getElement().setAttribute("aria-hidden", "true");
        return Optional.of(line);
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
