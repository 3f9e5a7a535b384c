/** Templates to fill in, generated from the targets. */
@NullMarked
package io.gengyun.imports.internal.templates;

import org.jspecify.annotations.NullMarked;
