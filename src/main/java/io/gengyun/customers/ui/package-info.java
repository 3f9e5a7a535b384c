/** Pages for customers and deals. */
@NullMarked
package io.gengyun.customers.ui;

import org.jspecify.annotations.NullMarked;
