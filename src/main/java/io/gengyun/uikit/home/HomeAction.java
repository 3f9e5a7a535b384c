package io.gengyun.uikit.home;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Something to begin right from the home page, offered as a bean by any module: a verb such as
 * "record a visit", not the name of a page.
 */
public interface HomeAction {

    /** Place among the actions, smallest first. */
    int order();

    /** Whether the user who opens the page gets it. */
    boolean offered();

    /** Translation key of what it does. */
    String title();

    /** Address that it leads to, without a slash before it. */
    String address();

    VaadinIcon icon();
}
