/** Files in PostgreSQL. */
@NullMarked
package io.gengyun.documents.internal;

import org.jspecify.annotations.NullMarked;
