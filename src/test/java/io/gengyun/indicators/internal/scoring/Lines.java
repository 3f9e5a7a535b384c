package io.gengyun.indicators.internal.scoring;

import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.internal.measuring.Days;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of sheets for tests, written shortly. */
record Lines(
        String weight,
        Direction direction,
        boolean additive,
        Missing missing,
        @Nullable String baseline,
        String target,
        @Nullable String stretch,
        @Nullable String cap,
        @Nullable String floor) {

    static final Days WHOLE = new Days(92, 92);

    static Lines higher(String weight, String target) {
        return new Lines(weight, Direction.HIGHER, false, Missing.SPREAD, null, target, null, null, null);
    }

    static Lines lower(String weight, String baseline, String target) {
        return new Lines(weight, Direction.LOWER, false, Missing.SPREAD, baseline, target, null, null, null);
    }

    Lines from(String otherBaseline) {
        return new Lines(weight, direction, additive, missing, otherBaseline, target, stretch, cap, floor);
    }

    Lines to(String otherStretch, @Nullable String otherCap) {
        return new Lines(weight, direction, additive, missing, baseline, target, otherStretch, otherCap, floor);
    }

    Lines atLeast(String otherFloor) {
        return new Lines(weight, direction, additive, missing, baseline, target, stretch, cap, otherFloor);
    }

    Lines adding() {
        return new Lines(weight, direction, true, missing, baseline, target, stretch, cap, floor);
    }

    Lines countingAsZero() {
        return new Lines(weight, direction, additive, Missing.ZERO, baseline, target, stretch, cap, floor);
    }

    SheetCalculation.Line with(@Nullable String actual) {
        return with(number(actual));
    }

    SheetCalculation.Line with(@Nullable BigDecimal actual) {
        return new SheetCalculation.Line(new BigDecimal(weight), direction, additive, missing, curve(), actual);
    }

    SheetCalculation.Line withoutData() {
        return with((BigDecimal) null);
    }

    ScoreCurve curve() {
        return new ScoreCurve(number(baseline), new BigDecimal(target), number(stretch), number(cap), number(floor));
    }

    static SheetCalculation.Sheet sheet(SheetCalculation.Line... lines) {
        return SheetCalculation.of(List.of(lines), WHOLE);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
