/** Employees, units, positions and the calendar as they are stored. */
@NullMarked
package io.gengyun.organization.internal;

import org.jspecify.annotations.NullMarked;
