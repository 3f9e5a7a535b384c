/**
 * Inbox and task page; other modules put their context beside the form through {@link TaskContext}.
 */
@NamedInterface("ui")
@NullMarked
package io.gengyun.workflow.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
