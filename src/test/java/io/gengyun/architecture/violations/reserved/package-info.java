/** Each way to erase, or to move the clock, without being asked to. */
@NullMarked
package io.gengyun.architecture.violations.reserved;

import org.jspecify.annotations.NullMarked;
