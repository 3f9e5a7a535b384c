/**
 * Pages of the appraisal: results with their explanation, the cycles, and the case beside its
 * tasks.
 */
@NullMarked
package io.gengyun.appraisal.ui;

import org.jspecify.annotations.NullMarked;
