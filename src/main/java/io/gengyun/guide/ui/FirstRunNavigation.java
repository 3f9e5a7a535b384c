package io.gengyun.guide.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.gengyun.guide.ui.FirstSteps.Step;
import org.springframework.stereotype.Component;

/**
 * Leads to the first run and back: whoever may set the company up lands there once in a session
 * while something is open, and a bar brings them back from the pages to which an open step has led
 * them.
 */
@Component
class FirstRunNavigation implements VaadinServiceInitListener {

    static final String LANDED = FirstRunNavigation.class.getName() + ".landed";
    private static final String LEFT = FirstRunNavigation.class.getName() + ".left";

    private final transient FirstSteps steps;

    FirstRunNavigation(FirstSteps steps) {
        this.steps = steps;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            UI page = start.getUI();
            page.addBeforeEnterListener(this::land);
            page.addAfterNavigationListener(entered -> follow(page, entered));
        });
    }

    private void land(BeforeEnterEvent event) {
        VaadinSession session = event.getUI().getSession();
        if (!event.getLocation().getPath().isEmpty() || session.getAttribute(LANDED) != null || !steps.mayLead()) {
            return;
        }
        session.setAttribute(LANDED, true);
        if (steps.ledThrough().stream().anyMatch(Step::open)) {
            event.forwardTo(FirstRunView.class);
        }
    }

    private static String left(AfterNavigationEvent entered) {
        return entered.getLocation()
                .getQueryParameters()
                .getSingleParameter(FirstRunView.STEP)
                .orElse("");
    }

    private void follow(UI page, AfterNavigationEvent entered) {
        VaadinSession session = page.getSession();
        String path = entered.getLocation().getPath();
        BackBar bar = BackBar.of(page);
        if (path.equals(FirstRunView.PATH)) {
            session.setAttribute(LANDED, true);
            session.setAttribute(LEFT, steps.anyOpen() ? left(entered) : null);
            bar.hide();
            return;
        }
        Object left = session.getAttribute(LEFT);
        if (path.isEmpty() || left == null) {
            session.setAttribute(LEFT, null);
            bar.hide();
        } else {
            bar.show(left.toString(), () -> session.setAttribute(LEFT, null));
        }
    }
}
