/** Batches of an import: their state, their lock, their file, and the work in the background. */
@NullMarked
package io.gengyun.imports.internal.batches;

import org.jspecify.annotations.NullMarked;
