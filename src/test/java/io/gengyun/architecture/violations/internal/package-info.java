/** Classes that break the rules on purpose. */
@NullMarked
package io.gengyun.architecture.violations.internal;

import org.jspecify.annotations.NullMarked;
