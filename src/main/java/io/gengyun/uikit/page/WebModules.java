package io.gengyun.uikit.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * Addresses of the ES modules that the build has made, relative to the product's own address. Their
 * names carry a hash of the content; a build without them leaves the pages whole.
 */
public final class WebModules {

    private static final Properties ADDRESSES = read();

    private WebModules() {}

    public static Optional<String> charts() {
        return Optional.ofNullable(ADDRESSES.getProperty("charts"));
    }

    static Optional<String> tour() {
        return Optional.ofNullable(ADDRESSES.getProperty("tour"));
    }

    private static Properties read() {
        Properties addresses = new Properties();
        try (InputStream file = WebModules.class.getResourceAsStream("/META-INF/gengyun/web.properties")) {
            if (file != null) {
                addresses.load(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return addresses;
    }
}
