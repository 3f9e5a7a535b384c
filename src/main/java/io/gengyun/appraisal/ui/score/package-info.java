/** A score and where it comes from: head, lines, curve, source rows, the past. */
@NullMarked
package io.gengyun.appraisal.ui.score;

import org.jspecify.annotations.NullMarked;
