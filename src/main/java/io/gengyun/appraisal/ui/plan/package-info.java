/** The form of a plan and what it would give. */
@NullMarked
package io.gengyun.appraisal.ui.plan;

import org.jspecify.annotations.NullMarked;
