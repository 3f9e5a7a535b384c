/** Indicators and scorecards for other systems. */
@NullMarked
package io.gengyun.indicators.rest;

import org.jspecify.annotations.NullMarked;
