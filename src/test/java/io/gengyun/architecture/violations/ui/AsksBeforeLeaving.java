package io.gengyun.architecture.violations.ui;

import com.vaadin.flow.component.UI;

class AsksBeforeLeaving {
    void guard(UI page) {
        page.addBeforeLeaveListener(leave -> leave.postpone());
    }
}
