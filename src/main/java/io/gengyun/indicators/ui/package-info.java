/** Pages of the indicator library and of scorecards. */
@NullMarked
package io.gengyun.indicators.ui;

import org.jspecify.annotations.NullMarked;
