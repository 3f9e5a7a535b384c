/** The scaffold of a page: layout, sections, notices, empty states, formats. */
@NullMarked
package io.gengyun.uikit.page;

import org.jspecify.annotations.NullMarked;
