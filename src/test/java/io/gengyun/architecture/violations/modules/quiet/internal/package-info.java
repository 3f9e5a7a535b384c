/** Classes that break the rules on purpose. */
@NullMarked
package io.gengyun.architecture.violations.modules.quiet.internal;

import org.jspecify.annotations.NullMarked;
