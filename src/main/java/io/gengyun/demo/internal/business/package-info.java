/** The business of the demo company: its people, customers and two years of facts, by a fixed seed. */
@NullMarked
package io.gengyun.demo.internal.business;

import org.jspecify.annotations.NullMarked;
