/** A cycle on its way: opened in chunks, followed, refrozen, closed. */
@NullMarked
package io.gengyun.appraisal.internal.running;

import org.jspecify.annotations.NullMarked;
