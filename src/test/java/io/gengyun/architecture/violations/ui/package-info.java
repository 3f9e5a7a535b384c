/** Classes that break the rules on purpose. */
@NullMarked
package io.gengyun.architecture.violations.ui;

import org.jspecify.annotations.NullMarked;
