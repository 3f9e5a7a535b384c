package io.gengyun.erasure;

import java.time.Instant;
import java.util.Map;

/**
 * Removing everything that modules keep about the company, its people and its business, as their
 * {@link io.gengyun.shared.ErasureScope}s say. Whoever calls it has checked who may; it runs in the
 * caller's transaction.
 */
public interface CompanyErasure {

    /**
     * How many of what there are, by translation key {@code demo.contents.<what>}, in the order in
     * which people are told of them; one statement.
     */
    Map<String, Long> amounts();

    /** Whether nobody works with the installation yet, so that there is nothing to erase. */
    boolean nothingToErase();

    /**
     * Erases all of it. Whoever writes meanwhile is waited for, and then kept waiting.
     *
     * @param since when the company was founded: of what modules keep, older rows stay
     */
    void erase(Instant since);
}
