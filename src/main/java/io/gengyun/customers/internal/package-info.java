/** Customers and deals as they are stored and measured. */
@NullMarked
package io.gengyun.customers.internal;

import org.jspecify.annotations.NullMarked;
