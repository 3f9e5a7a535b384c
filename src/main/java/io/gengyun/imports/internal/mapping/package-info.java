/** From the cells of a row to the fields of a target: headings, formats, values, and what cannot be read. */
@NullMarked
package io.gengyun.imports.internal.mapping;

import org.jspecify.annotations.NullMarked;
