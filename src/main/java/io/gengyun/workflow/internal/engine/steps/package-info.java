/** The calls a model may make, and none besides. */
@NullMarked
package io.gengyun.workflow.internal.engine.steps;

import org.jspecify.annotations.NullMarked;
