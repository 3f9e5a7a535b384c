/** Decision tables and formulas. */
@NullMarked
package io.gengyun.workflow.internal.engine.decisions;

import org.jspecify.annotations.NullMarked;
