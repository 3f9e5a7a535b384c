package io.gengyun.architecture.violations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;

class TellsByHand {
    void tell(UI page, TextField field) {
        field.setInvalid(true);
        page.setPollInterval(1000);
    }
}
