package io.gengyun.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The way from an actual to an attainment in %: 0 at the baseline, exactly 100 at the target, the
 * cap at the stretch, linear in between. Without baseline 0 stands for it, without stretch the cap
 * is 100.
 *
 * @param cap attainment at the stretch and beyond; 120 when there is a stretch and no cap
 * @param floor least attainment; 0 when not given
 */
public record ScoreCurve(
        @Nullable BigDecimal baseline,
        BigDecimal target,
        @Nullable BigDecimal stretch,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal floor) {

    /** Attainment at the stretch when nobody says otherwise. */
    public static final BigDecimal USUAL_CAP = BigDecimal.valueOf(120);

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** Most attainment in %, as the curve has it. */
    public BigDecimal most() {
        if (stretch == null) {
            return FULL;
        }
        return cap == null ? USUAL_CAP : cap;
    }

    /** Least attainment in %, as the curve has it. */
    public BigDecimal least() {
        return floor == null ? BigDecimal.ZERO : floor;
    }
}
