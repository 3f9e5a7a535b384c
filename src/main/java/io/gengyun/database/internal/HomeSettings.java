package io.gengyun.database.internal;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where this process keeps what it must not lose.
 *
 * @param home the data folder
 */
@Validated
@ConfigurationProperties("gengyun")
record HomeSettings(@NotNull Path home) {

    HomeSettings {
        home = home.toAbsolutePath().normalize();
    }
}
