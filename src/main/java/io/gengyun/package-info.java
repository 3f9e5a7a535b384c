/** Gengyun: the application and its modules. */
@NullMarked
package io.gengyun;

import org.jspecify.annotations.NullMarked;
