/** From staged rows to the target, set by set: created, changed, unchanged, refused. */
@NullMarked
package io.gengyun.imports.internal.merging;

import org.jspecify.annotations.NullMarked;
