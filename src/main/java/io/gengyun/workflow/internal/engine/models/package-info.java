/** Models before they run: what they may contain, and their deployment. */
@NullMarked
package io.gengyun.workflow.internal.engine.models;

import org.jspecify.annotations.NullMarked;
