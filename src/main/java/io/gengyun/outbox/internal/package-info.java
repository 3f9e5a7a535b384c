/** How the outbox is emptied. */
@NullMarked
package io.gengyun.outbox.internal;

import org.jspecify.annotations.NullMarked;
