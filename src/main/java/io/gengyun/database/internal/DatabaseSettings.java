package io.gengyun.database.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which database the product uses.
 *
 * @param enabled whether the product opens a database itself; a test that brings its own says no
 * @param attach whether only to look, at the database of a product that runs or of one that is
 *     stopped; never makes one
 * @param url address of a PostgreSQL that the company runs, {@code jdbc:postgresql://…}; empty
 *     means the embedded one in the data folder
 * @param user role to log in with at that address
 * @param password password of that role
 * @param connections most connections that this process holds open
 */
@Validated
@ConfigurationProperties("gengyun.database")
record DatabaseSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean attach,
        @Nullable String url,
        @DefaultValue("gengyun") String user,
        @DefaultValue("") String password,
        @DefaultValue("20") @Min(4) @Max(500) int connections) {

    boolean external() {
        return url != null && !url.isBlank();
    }

    @Override
    public String toString() {
        return "DatabaseSettings[external=%s, user=%s, connections=%d]".formatted(external(), user, connections);
    }
}
