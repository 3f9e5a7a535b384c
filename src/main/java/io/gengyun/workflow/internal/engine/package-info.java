/** The only place that knows the engine; the day the engine changes, this package changes. */
@NullMarked
package io.gengyun.workflow.internal.engine;

import org.jspecify.annotations.NullMarked;
