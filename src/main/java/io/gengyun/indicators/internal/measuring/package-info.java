/** Measures as SQL: the catalogue of facts, the terms, one statement for everybody. */
@NullMarked
package io.gengyun.indicators.internal.measuring;

import org.jspecify.annotations.NullMarked;
