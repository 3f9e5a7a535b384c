package io.gengyun.guide.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import io.gengyun.uikit.home.UserMenuEntry;
import org.springframework.stereotype.Component;

/** The way to the first run at any time, also after it has ended. */
@Component
class FirstRunEntry implements UserMenuEntry {

    private final FirstSteps steps;

    FirstRunEntry(FirstSteps steps) {
        this.steps = steps;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public boolean offered() {
        return steps.mayLead();
    }

    @Override
    public String label() {
        return translate("guide.first");
    }

    @Override
    public void chosen(UI page) {
        page.navigate(FirstRunView.class);
    }
}
