/** What modules contribute to pages that are not their own: home cards, steps of the first run, stops of the tour, entries of the menu. */
@NullMarked
package io.gengyun.uikit.home;

import org.jspecify.annotations.NullMarked;
