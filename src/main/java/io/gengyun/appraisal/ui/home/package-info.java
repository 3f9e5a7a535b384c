/** What appraisal puts on the home page, into the first run and into the tour. */
@NullMarked
package io.gengyun.appraisal.ui.home;

import org.jspecify.annotations.NullMarked;
