/** From frozen inputs to points: curve, weights, rounding, reasons; pure arithmetic and what feeds it. */
@NullMarked
package io.gengyun.indicators.internal.scoring;

import org.jspecify.annotations.NullMarked;
