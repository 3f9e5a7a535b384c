/** Work records as they are kept, imported and measured. */
@NullMarked
package io.gengyun.worklog.internal;

import org.jspecify.annotations.NullMarked;
