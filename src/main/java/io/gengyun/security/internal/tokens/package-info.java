/** Tokens for other systems, and the door they open. */
@NullMarked
package io.gengyun.security.internal.tokens;

import org.jspecify.annotations.NullMarked;
