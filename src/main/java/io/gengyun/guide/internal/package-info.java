/** How first run and tours are kept. */
@NullMarked
package io.gengyun.guide.internal;

import org.jspecify.annotations.NullMarked;
