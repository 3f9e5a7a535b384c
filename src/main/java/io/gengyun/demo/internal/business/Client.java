package io.gengyun.demo.internal.business;

import java.time.LocalDate;

/**
 * A customer of the demo company.
 *
 * @param monthly what they order in a month, in 元; they decide that, and it hardly changes
 * @param since their first order
 */
record Client(
        String number,
        String name,
        String industry,
        String tier,
        Region region,
        Person owner,
        double monthly,
        LocalDate since) {

    /** Months between two of their orders. */
    int rhythm() {
        return tier.equals("C") ? 3 : 1;
    }

    /** Orders that they give when they order. */
    int orders() {
        return tier.equals("A") ? 2 : 1;
    }

    /** How much more often than a small one they are visited. */
    int attention() {
        return switch (tier) {
            case "A" -> 6;
            case "B" -> 3;
            default -> 1;
        };
    }
}
