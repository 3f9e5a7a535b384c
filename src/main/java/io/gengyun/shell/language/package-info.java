/** In which language a reader is spoken to. */
@NullMarked
package io.gengyun.shell.language;

import org.jspecify.annotations.NullMarked;
