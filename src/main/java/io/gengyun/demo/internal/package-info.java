/** Who the people of the demo company are, what they sold, and how its appraisal stands. */
@NullMarked
package io.gengyun.demo.internal;

import org.jspecify.annotations.NullMarked;
