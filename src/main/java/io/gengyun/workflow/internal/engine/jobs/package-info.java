/** Jobs of the engine: recurring work, failed work. */
@NullMarked
package io.gengyun.workflow.internal.engine.jobs;

import org.jspecify.annotations.NullMarked;
