/** How files are recognised, read, checked and merged. */
@NullMarked
package io.gengyun.imports.internal;

import org.jspecify.annotations.NullMarked;
