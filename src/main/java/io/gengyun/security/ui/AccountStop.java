package io.gengyun.security.ui;

import io.gengyun.uikit.home.TourStop;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tour: the user's own account, where it ends. */
@Component
class AccountStop implements TourStop {

    @Override
    public String key() {
        return "account";
    }

    @Override
    public int order() {
        return 1000;
    }

    @Override
    public Optional<String> address() {
        return Optional.of("account");
    }
}
