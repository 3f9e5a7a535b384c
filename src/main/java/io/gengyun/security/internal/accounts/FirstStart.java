package io.gengyun.security.internal.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What happens to accounts when the product starts: the first one, or the address that makes it.
 */
@Component
class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger("io.gengyun.start");

    private final OneTimeFirstAccount first;
    private final Environment environment;

    FirstStart(OneTimeFirstAccount first, Environment environment) {
        this.first = first;
        this.environment = environment;
    }

    @EventListener
    void on(ApplicationStartedEvent started) {
        first.createAsGiven();
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        first.newToken()
                .ifPresent(token -> LOG.warn(
                        "There is no account yet. Make the first one here (works once):"
                                + " http://localhost:{}/set-up/{}",
                        port,
                        token));
    }
}
