/** Charts and figures. */
@NullMarked
package io.gengyun.uikit.chart;

import org.jspecify.annotations.NullMarked;
