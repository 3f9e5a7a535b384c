/** How the library, the scorecards and the scoring are done. */
@NullMarked
package io.gengyun.indicators.internal;

import org.jspecify.annotations.NullMarked;
