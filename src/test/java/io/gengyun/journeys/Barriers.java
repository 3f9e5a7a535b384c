package io.gengyun.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe finds on a page that keeps somebody out, kept in the page so that it is loaded once. */
final class Barriers {

    private static final String AXE = script();
    private static final String FIND = """
            async () => (await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations'],
            })).violations
                .filter((rule) => ['serious', 'critical'].includes(rule.impact))
                .map((rule) => rule.id + ' (' + rule.nodes.length + '): ' + rule.nodes[0].html)
            """;

    private Barriers() {}

    /** The serious and critical ones, each with the first element that has it. */
    @SuppressWarnings("unchecked")
    static List<String> on(Page page) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(FIND);
    }

    private static String script() {
        try (InputStream file = Barriers.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
