/** How far the loading has come, and how long it waits for others. */
@NullMarked
package io.gengyun.demo.internal.loading;

import org.jspecify.annotations.NullMarked;
