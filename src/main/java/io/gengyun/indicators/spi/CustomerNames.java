package io.gengyun.indicators.spi;

import java.util.Collection;
import java.util.Map;

/** What customers are called, so that a row of a score can say more than a customer's number. */
@FunctionalInterface
public interface CustomerNames {

    /** Names by number; a number that no customer has is left out. */
    Map<String, String> named(Collection<String> numbers);
}
