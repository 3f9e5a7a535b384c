/** The page of the demo company, for administrators. */
@NullMarked
package io.gengyun.demo.ui;

import org.jspecify.annotations.NullMarked;
