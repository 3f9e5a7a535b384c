package io.gengyun.shell.errors;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import io.gengyun.uikit.page.EmptyState;

/** What an error looks like: what happened, what to do, the way home. */
class ErrorPage extends Div implements HasDynamicTitle {

    private String heading = "";

    ErrorPage() {
        addClassName("gy-page");
    }

    /** Fills the page with texts that are translated already. */
    final void say(String title, String explanation) {
        heading = title;
        removeAll();
        H1 head = new H1(title);
        head.getStyle().set("font-size", "1.4rem");
        add(head, new EmptyState(explanation, "", new Anchor(".", translate("shell.backHome"))));
    }

    @Override
    public String getPageTitle() {
        return heading + " · 耕耘";
    }
}
