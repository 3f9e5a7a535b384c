package io.gengyun.guide.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Tells the guide of every page that somebody opens. */
@Component
class TourNavigation implements VaadinServiceInitListener {

    private final transient TourGuide guide;

    TourNavigation(TourGuide guide) {
        this.guide = guide;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            UI page = start.getUI();
            page.addAfterNavigationListener(
                    entered -> guide.arrived(page, entered.getLocation().getPath()));
        });
    }
}
