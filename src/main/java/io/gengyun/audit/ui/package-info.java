/** Pages about the audit trail. */
@NullMarked
package io.gengyun.audit.ui;

import org.jspecify.annotations.NullMarked;
