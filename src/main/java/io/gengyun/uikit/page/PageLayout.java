package io.gengyun.uikit.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import io.gengyun.uikit.home.TourStop;

/**
 * Scaffold of a page: heading, an optional sentence below it, actions at its right (below it on a
 * phone), then the content in one column. Views extend it; the browser's title follows the heading.
 */
public class PageLayout extends Div implements HasDynamicTitle {

    private final Div header;
    private final H1 heading = new H1();
    private final Paragraph description = new Paragraph();
    private final Div actions = new Div();
    private boolean begun;

    /** A page whose heading is the translation of a key. */
    protected PageLayout(String headingKey, Object... arguments) {
        addClassName("gy-page");
        heading.setText(translate(headingKey, arguments));
        description.addClassName("gy-page-description");
        description.setVisible(false);
        actions.addClassName("gy-page-actions");
        actions.setVisible(false);
        Div words = new Div(heading, description);
        words.addClassName("gy-page-words");
        header = new Div(words, actions);
        header.addClassName("gy-page-header");
        add(header);
    }

    /** Lets the guided tour point at the head of the page. */
    protected final void tourStop(String key) {
        TourStop.mark(key, header);
    }

    /** Changes the heading to this text, e.g. the name of the thing shown. */
    protected final void setHeading(String text) {
        heading.setText(text);
    }

    /** Shows a text below the heading. */
    protected final void setDescription(String text) {
        description.setText(text);
        description.setVisible(!text.isBlank());
    }

    /** Adds buttons beside the heading, the most important last. */
    protected final void addActions(Component... more) {
        actions.add(more);
        actions.setVisible(true);
    }

    protected final void clearActions() {
        actions.removeAll();
        actions.setVisible(false);
    }

    /**
     * Whether the reader has come here from another address of this same page, for example from one
     * thing to change to the next. Vaadin keeps the page then; one that begins with what is there
     * asks this first, leaves everything as it is when true, and is made anew at once.
     */
    protected final boolean isMadeAnew(BeforeEnterEvent event) {
        if (!begun) {
            begun = true;
            return false;
        }
        UI page = event.getUI();
        page.beforeClientResponse(page, shown -> page.refreshCurrentRoute(false));
        return true;
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · 耕耘";
    }
}
