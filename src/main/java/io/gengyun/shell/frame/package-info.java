/** The frame around all pages: menu, bar, home. */
@NullMarked
package io.gengyun.shell.frame;

import org.jspecify.annotations.NullMarked;
