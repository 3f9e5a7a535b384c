package io.gengyun.demo.internal.business;

import java.time.LocalDate;

/**
 * A customer of the demo company.
 *
 * @param monthly what he orders in a month, in 元; he decides that, and it hardly changes
 * @param since his first order
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

    /** Months between two of his orders. */
    int rhythm() {
        return tier.equals("C") ? 3 : 1;
    }

    /** Orders that he gives when he orders. */
    int orders() {
        return tier.equals("A") ? 2 : 1;
    }

    /** How much more often than a small one he is visited. */
    int attention() {
        return switch (tier) {
            case "A" -> 6;
            case "B" -> 3;
            default -> 1;
        };
    }
}
