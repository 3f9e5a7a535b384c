/** What happens to user tasks inside the engine, told to the inbox. */
@NullMarked
package io.gengyun.workflow.internal.engine.tasks;

import org.jspecify.annotations.NullMarked;
