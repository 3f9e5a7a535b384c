/** Processes and tasks of the engine, called and translated. */
@NullMarked
package io.gengyun.workflow.internal.engine.cases;

import org.jspecify.annotations.NullMarked;
