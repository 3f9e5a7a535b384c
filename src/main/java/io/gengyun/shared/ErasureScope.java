package io.gengyun.shared;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What a module keeps about the company, its people and its business, so that all modules together
 * can forget it in one transaction: every table of its schema but for those that are settings.
 */
public interface ErasureScope {

    /** The schema of the module. */
    String schema();

    /** Tables of the schema that are not emptied. */
    default Set<String> kept() {
        return Set.of();
    }

    /**
     * What people would miss most, to be counted for them: by translation key {@code
     * demo.contents.<key>} what follows {@code select count(*) from}.
     */
    default Map<String, String> counted() {
        return Map.of();
    }

    /**
     * Forgets what lies elsewhere or in the tables kept, after the others have been emptied.
     *
     * @param since when the company was founded: what is older stays
     */
    default void erase(Instant since) {}
}
