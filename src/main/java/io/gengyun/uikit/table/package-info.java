/** Tables, lists of cards, and what leaves them as a file. */
@NullMarked
package io.gengyun.uikit.table;

import org.jspecify.annotations.NullMarked;
