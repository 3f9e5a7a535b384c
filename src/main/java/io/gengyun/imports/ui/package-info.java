/** Pages for imports. */
@NullMarked
package io.gengyun.imports.ui;

import org.jspecify.annotations.NullMarked;
