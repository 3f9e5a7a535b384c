package io.gengyun.shell.frame;

import io.gengyun.uikit.home.TourStop;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tour: the home page, where everybody begins. */
@Component
class HomeStop implements TourStop {

    @Override
    public String key() {
        return "home";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<String> address() {
        return Optional.of("");
    }
}
