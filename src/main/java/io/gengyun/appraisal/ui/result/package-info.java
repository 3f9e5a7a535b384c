/** The result of a person, as page, as context of a task, and on paper. */
@NullMarked
package io.gengyun.appraisal.ui.result;

import org.jspecify.annotations.NullMarked;
