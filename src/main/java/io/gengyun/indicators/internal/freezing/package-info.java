/** The inputs of a cycle, frozen: scorecards, people, measured values, source rows. */
@NullMarked
package io.gengyun.indicators.internal.freezing;

import org.jspecify.annotations.NullMarked;
