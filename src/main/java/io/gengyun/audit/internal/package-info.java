/** The trail in PostgreSQL. */
@NullMarked
package io.gengyun.audit.internal;

import org.jspecify.annotations.NullMarked;
