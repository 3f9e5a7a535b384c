/** What stands in the address of a page: which people, in which order. */
@NullMarked
package io.gengyun.appraisal.ui.address;

import org.jspecify.annotations.NullMarked;
