/** Starting, checking and closing the database. */
@NullMarked
package io.gengyun.database.internal;

import org.jspecify.annotations.NullMarked;
