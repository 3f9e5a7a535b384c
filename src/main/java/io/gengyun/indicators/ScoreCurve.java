package io.gengyun.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The way from an actual to an attainment in %: 0 at the baseline, exactly 100 at the target, the cap
 * at the stretch, linear in between. Without baseline 0 stands for it, without stretch the cap is 100.
 */
public record ScoreCurve(
        @Nullable BigDecimal baseline,
        BigDecimal target,
        @Nullable BigDecimal stretch,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal floor) {}
