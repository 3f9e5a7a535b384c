/** A score of an appraisal: its head, and its lines with what people say about them. */
@NullMarked
package io.gengyun.appraisal.ui.score;

import org.jspecify.annotations.NullMarked;
