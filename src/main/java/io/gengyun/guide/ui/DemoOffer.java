package io.gengyun.guide.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to try the product with the demo company before one's own data comes in. */
@Component
class DemoOffer {

    /** A card with the button; empty where it is not to be had. */
    Optional<com.vaadin.flow.component.Component> card(Runnable changed) {
        return Optional.empty();
    }
}
