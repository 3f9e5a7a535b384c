/** How the product is built and started. */
@NullMarked
package io.gengyun.build;

import org.jspecify.annotations.NullMarked;
