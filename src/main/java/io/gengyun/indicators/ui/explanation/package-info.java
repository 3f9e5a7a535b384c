/**
 * A score explained on a page, down to its source rows: for every module that shows scores, which
 * hands over a {@link io.gengyun.indicators.ScoreExplanation} that has checked the reader.
 */
@NamedInterface("explanation")
@NullMarked
package io.gengyun.indicators.ui.explanation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
