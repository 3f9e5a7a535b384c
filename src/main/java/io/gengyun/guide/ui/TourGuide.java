package io.gengyun.guide.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import io.gengyun.guide.Tours;
import io.gengyun.guide.Tours.State;
import io.gengyun.guide.Tours.Tour;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.Spotlight;
import io.gengyun.uikit.page.Spotlight.Pressed;
import io.gengyun.uikit.page.Spotlight.Words;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Leads a user from stop to stop across the pages. Where they are, is kept with their account; that they
 * is being led now, with their session, so that the next login finds them undisturbed.
 */
@Component
class TourGuide {

    private static final String LEADING = TourGuide.class.getName() + ".leading";

    /** The stop to which the session is being led, and its page; null when that is closed. */
    private record Leading(String stop, @Nullable String path) implements Serializable {}

    private final Tours tours;
    private final ObjectProvider<TourStop> offered;

    TourGuide(Tours tours, ObjectProvider<TourStop> offered) {
        this.tours = tours;
        this.offered = offered;
    }

    List<TourStop> stops() {
        return offered.stream().sorted(Comparator.comparingInt(TourStop::order)).toList();
    }

    /** The stop at which they left, when they may go on from there. */
    Optional<TourStop> leftAt() {
        return tours.own()
                .filter(tour -> tour.state() == State.LEFT || tour.state() == State.RUNNING)
                .map(Tour::stop)
                .flatMap(this::stop);
    }

    private Optional<TourStop> stop(@Nullable String key) {
        return stops().stream().filter(stop -> stop.key().equals(key)).findFirst();
    }

    int numberOf(TourStop stop) {
        return stops().stream().map(TourStop::key).toList().indexOf(stop.key()) + 1;
    }

    void begin(UI page) {
        goTo(page, stops().getFirst());
    }

    /** Leads to a stop: to its page, or where they are when the page is closed to them. */
    void goTo(UI page, TourStop stop) {
        tours.at(stop.key());
        String address = stop.address().orElse(null);
        page.getSession().setAttribute(LEADING, new Leading(stop.key(), address == null ? null : path(address)));
        String here = page.getInternals().getActiveViewLocation().getPathWithQueryParameters();
        if (address != null && !address.equals(here)) {
            Location there = new Location(address);
            page.navigate(there.getPath(), there.getQueryParameters());
        } else {
            point(page, stop, address != null);
        }
    }

    /**
     * A page was opened: shows the stop that is on it, or lets a tour rest that was walked out of.
     */
    void arrived(UI page, String path) {
        Leading led = leading(page.getSession());
        if (led == null) {
            return;
        }
        Optional<TourStop> stop = stop(led.stop());
        if (stop.isPresent() && (led.path() == null || led.path().equals(path))) {
            point(page, stop.get(), led.path() != null);
        } else {
            leave(page);
        }
    }

    private static @Nullable Leading leading(VaadinSession session) {
        return (Leading) session.getAttribute(LEADING);
    }

    private Optional<TourStop> current(VaadinSession session) {
        return Optional.ofNullable(leading(session)).map(Leading::stop).flatMap(this::stop);
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private void point(UI page, TourStop stop, boolean open) {
        int number = numberOf(stop);
        int all = stops().size();
        String text = translate("guide.tour." + stop.key() + ".text");
        spotlight(page)
                .point(
                        open ? "[%s=%s]".formatted(TourStop.ANCHOR, stop.key()) : "",
                        new Words(
                                translate("guide.tour." + stop.key()),
                                open ? text : text + "\n\n" + translate("guide.tour.closed"),
                                translate("guide.tour.progress", number, all),
                                translate(number == all ? "guide.tour.finish" : "guide.tour.next"),
                                number == 1 ? null : translate("guide.tour.back"),
                                translate("guide.tour.leave")));
    }

    private Spotlight spotlight(UI page) {
        Spotlight there = ComponentUtil.getData(page, Spotlight.class);
        if (there == null) {
            there = new Spotlight(pressed -> press(page, pressed));
            ComponentUtil.setData(page, Spotlight.class, there);
            page.add(there);
        }
        return there;
    }

    void press(UI page, Pressed pressed) {
        Optional<TourStop> now = current(page.getSession());
        if (now.isEmpty()) {
            return;
        }
        List<TourStop> stops = stops();
        int at = numberOf(now.get()) - 1;
        switch (pressed) {
            case LEAVE -> {
                leave(page);
                Notices.done("guide.tour.left");
            }
            case BACK -> goTo(page, stops.get(Math.max(0, at - 1)));
            case NEXT -> {
                if (at + 1 < stops.size()) {
                    goTo(page, stops.get(at + 1));
                } else {
                    finish(page);
                }
            }
        }
    }

    private void leave(UI page) {
        tours.leave();
        end(page);
    }

    private void finish(UI page) {
        tours.finish();
        end(page);
        Notices.done("guide.tour.finished");
    }

    private void end(UI page) {
        page.getSession().setAttribute(LEADING, null);
        spotlight(page).away();
    }
}
