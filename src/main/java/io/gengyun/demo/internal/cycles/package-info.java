/** The people of the demo company at work in their appraisal cycles. */
@NullMarked
package io.gengyun.demo.internal.cycles;

import org.jspecify.annotations.NullMarked;
