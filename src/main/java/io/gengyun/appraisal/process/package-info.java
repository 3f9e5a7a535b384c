/** Typed names of the appraisal's models, and the steps that these call. */
@NullMarked
package io.gengyun.appraisal.process;

import org.jspecify.annotations.NullMarked;
