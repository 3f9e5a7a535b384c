/** Problem documents, answers kept for repeated calls, the description. */
@NullMarked
package io.gengyun.rest.internal;

import org.jspecify.annotations.NullMarked;
