/** What a declaration and an appeal go through at the hands of people and of their deadlines. */
@NullMarked
package io.gengyun.appraisal.internal.deciding;

import org.jspecify.annotations.NullMarked;
