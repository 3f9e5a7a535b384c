/** Texts of values of an appraisal: stages, lines, periods, plans. */
@NullMarked
package io.gengyun.appraisal.ui.labels;

import org.jspecify.annotations.NullMarked;
