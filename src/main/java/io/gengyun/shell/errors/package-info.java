/** Pages for what went wrong or is not there. */
@NullMarked
package io.gengyun.shell.errors;

import org.jspecify.annotations.NullMarked;
