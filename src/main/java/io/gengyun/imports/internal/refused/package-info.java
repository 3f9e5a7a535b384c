/** Refused rows: why, and the file in which they come back. */
@NullMarked
package io.gengyun.imports.internal.refused;

import org.jspecify.annotations.NullMarked;
