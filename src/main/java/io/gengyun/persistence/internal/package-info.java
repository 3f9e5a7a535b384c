/** Spring's database client, with the product's own values on both ways. */
@NullMarked
package io.gengyun.persistence.internal;

import org.jspecify.annotations.NullMarked;
