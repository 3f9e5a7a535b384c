/** What goes to the browser besides pages: icons, files that last, scripts, system sentences. */
@NullMarked
package io.gengyun.shell.serving;

import org.jspecify.annotations.NullMarked;
