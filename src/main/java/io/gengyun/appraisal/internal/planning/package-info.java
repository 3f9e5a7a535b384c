/** A cycle before it opens: who takes part, and what is doubtful about the plan. */
@NullMarked
package io.gengyun.appraisal.internal.planning;

import org.jspecify.annotations.NullMarked;
