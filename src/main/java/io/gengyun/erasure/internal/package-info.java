/** The removal itself: tables emptied in one transaction. */
@NullMarked
package io.gengyun.erasure.internal;

import org.jspecify.annotations.NullMarked;
