/** Each way to erase, to move the clock or to lose an event, against the rules. */
@NullMarked
package io.gengyun.architecture.violations.reserved;

import org.jspecify.annotations.NullMarked;
