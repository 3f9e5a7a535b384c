/** Pages about accounts. */
@NullMarked
package io.gengyun.security.ui;

import org.jspecify.annotations.NullMarked;
