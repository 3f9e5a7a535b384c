package io.gengyun.workflow.ui;

import io.gengyun.uikit.home.TourStop;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tour: the inbox, where work arrives. */
@Component
class InboxStop implements TourStop {

    @Override
    public String key() {
        return "inbox";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<String> address() {
        return Optional.of("inbox");
    }
}
