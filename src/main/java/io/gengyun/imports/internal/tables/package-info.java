/** From the bytes of a file to rows of text: encodings, delimiters, workbooks; knows nothing of what the rows mean. */
@NullMarked
package io.gengyun.imports.internal.tables;

import org.jspecify.annotations.NullMarked;
