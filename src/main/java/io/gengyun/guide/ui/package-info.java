/** Pages and signs that lead newcomers. */
@NullMarked
package io.gengyun.guide.ui;

import org.jspecify.annotations.NullMarked;
