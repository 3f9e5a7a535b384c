/** Aggregates of the appraisal, the facades over them, and what their processes call. */
@NullMarked
package io.gengyun.appraisal.internal;

import org.jspecify.annotations.NullMarked;
