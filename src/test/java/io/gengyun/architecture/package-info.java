/** The rules that hold the house up, and the proof that each of them can fail. */
@NullMarked
package io.gengyun.architecture;

import org.jspecify.annotations.NullMarked;
