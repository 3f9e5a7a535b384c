/** The page for work records and their distribution. */
@NullMarked
package io.gengyun.worklog.ui;

import org.jspecify.annotations.NullMarked;
