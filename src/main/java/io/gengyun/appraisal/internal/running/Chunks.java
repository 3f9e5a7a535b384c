package io.gengyun.appraisal.internal.running;

/**
 * Size of the portions in which a cycle is opened and ended: one engine job, one transaction each.
 */
final class Chunks {

    static final int SIZE = 50;

    private Chunks() {}

    static int count(long people) {
        return Math.toIntExact((people + SIZE - 1) / SIZE);
    }
}
