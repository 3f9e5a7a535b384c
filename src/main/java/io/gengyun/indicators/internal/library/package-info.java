/** Indicators and scorecards in versions, and the rules that a definition keeps. */
@NullMarked
package io.gengyun.indicators.internal.library;

import org.jspecify.annotations.NullMarked;
