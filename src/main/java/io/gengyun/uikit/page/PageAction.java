package io.gengyun.uikit.page;

import com.vaadin.flow.component.Component;

/**
 * Something that a module lets people do on the page of another module which knows nothing of it,
 * offered as a bean.
 */
public interface PageAction {

    /** Address of the page. */
    String page();

    /** Whether the user who opens the page gets it; checked before it is made. */
    boolean offered();

    /**
     * What stands among the actions of the page.
     *
     * @param changed told when what the page shows may be another by now
     */
    Component component(Runnable changed);
}
