package io.gengyun.uikit.home;

import com.vaadin.flow.component.UI;

/** An entry of the user's menu in the frame, offered as a bean by any module. */
public interface UserMenuEntry {

    /** Place among the entries, smallest first. */
    int order();

    /** Whether the user gets this entry; asked once for each loading of the frame. */
    boolean offered();

    /** Its words in the language of the page. */
    String label();

    void chosen(UI page);
}
