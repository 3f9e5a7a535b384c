package io.gengyun.uikit.home;

import com.vaadin.flow.component.Component;

/**
 * A card on the home page, offered as a bean by any module. Asked once for each opening of the
 * page, in the name of the user who opens it.
 */
public interface HomeCard {

    /**
     * Place among the cards, smallest first: 100 what waits for me, 200 my figures, 300 the team's,
     * 400 the company's, 600 what needs care.
     */
    int order();

    /** Whether the user who opens the page gets this card; checked before it is made. */
    boolean offered();

    /** Whether it wants the whole width of a desk instead of a column. */
    default boolean wide() {
        return false;
    }

    /** The card; an invisible one has nothing to say after all and is left out. */
    Component component();
}
