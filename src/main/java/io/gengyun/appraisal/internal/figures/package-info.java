/** Figures over whole cycles: ranks, odd cases, ratings, elapsed times; sets in SQL. */
@NullMarked
package io.gengyun.appraisal.internal.figures;

import org.jspecify.annotations.NullMarked;
