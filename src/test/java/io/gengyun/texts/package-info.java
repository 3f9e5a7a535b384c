/** The product's sentences in both languages. */
@NullMarked
package io.gengyun.texts;

import org.jspecify.annotations.NullMarked;
