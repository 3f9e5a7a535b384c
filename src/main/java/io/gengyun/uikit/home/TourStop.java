package io.gengyun.uikit.home;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A stop of the guided tour, offered as a bean by the module that has the page. Its words are
 * {@code guide.tour.<key>} and {@code guide.tour.<key>.text}.
 */
public interface TourStop {

    /** Attribute that marks the place of a page to which a stop points; its value is the key. */
    String ANCHOR = "data-tour";

    String key();

    /** Place among the stops, smallest first. */
    int order();

    /**
     * Address of the page for the user who is on tour, relative and with its query; empty when they
     * may not open it or there is nothing to show to them.
     */
    Optional<String> address();

    /** Marks a component as the place to which the stop of this key points. */
    static <C extends Component> C mark(String key, C place) {
        place.getElement().setAttribute(ANCHOR, key);
        return place;
    }
}
