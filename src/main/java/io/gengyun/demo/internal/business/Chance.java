package io.gengyun.demo.internal.business;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Chance by a fixed seed, so that every demo company is the same, only on other days. */
final class Chance {

    private static final long SEED = 20_260_101;

    private final Random random;

    /** Each part of the story has a chance of its own: a change of one leaves the others. */
    Chance(int part) {
        this.random = new Random(SEED + part);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** At least {@code least}, less than {@code most}. */
    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** At least {@code least}, at most {@code most}. */
    int whole(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double normal() {
        return random.nextGaussian();
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A working day in the month that begins on this day. */
    LocalDate dayIn(LocalDate month) {
        return Timeline.workday(month.plusDays(random.nextInt(month.lengthOfMonth())));
    }
}
