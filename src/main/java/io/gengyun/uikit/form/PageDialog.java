package io.gengyun.uikit.form;

import com.vaadin.flow.component.dialog.Dialog;

/**
 * Something shown over the page with a title. A press beside it does not close it, since that is
 * nobody's wish while reading or writing.
 */
public class PageDialog extends Dialog {

    public PageDialog(String title) {
        setHeaderTitle(title);
        setWidth("min(36rem, 100vw)");
        setCloseOnOutsideClick(false);
    }
}
