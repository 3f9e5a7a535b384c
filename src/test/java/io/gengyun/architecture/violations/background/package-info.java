/** Each way to work behind the engine's back. */
@NullMarked
package io.gengyun.architecture.violations.background;

import org.jspecify.annotations.NullMarked;
