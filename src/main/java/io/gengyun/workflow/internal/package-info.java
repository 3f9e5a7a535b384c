/** Inbox, routing and the approval record behind the facades of the workflow. */
@NullMarked
package io.gengyun.workflow.internal;

import org.jspecify.annotations.NullMarked;
