/** Taking back what an import brought, and until when. */
@NullMarked
package io.gengyun.imports.internal.undoing;

import org.jspecify.annotations.NullMarked;
