/** Pages for people, units, positions and the calendar. */
@NullMarked
package io.gengyun.organization.ui;

import org.jspecify.annotations.NullMarked;
