/** Results and evidence as far as the reader may see them. */
@NullMarked
package io.gengyun.appraisal.internal.results;

import org.jspecify.annotations.NullMarked;
