/** Pages of cycles: list, plan, cockpit, ranking, and who holds what up. */
@NullMarked
package io.gengyun.appraisal.ui.cycle;

import org.jspecify.annotations.NullMarked;
