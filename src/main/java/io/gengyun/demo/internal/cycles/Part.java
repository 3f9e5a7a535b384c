package io.gengyun.demo.internal.cycles;

import io.gengyun.demo.internal.business.Person;
import java.util.List;
import java.util.Map;

/**
 * How far somebody comes in a cycle and what they do there.
 *
 * @param declaresOn working days from the opening to their declaration
 * @param reviewedOn the same to the review
 * @param answersOn the same to their answer, on a later day than the review
 */
record Part(Until until, int declaresOn, int reviewedOn, int answersOn) {

    /** Where they stand when the story stops. */
    enum Until {
        DECLARING,
        RETURNED,
        REVIEWING,
        RESPONDING,
        APPEALING,
        APPEAL_UPHELD,
        APPEAL_DISMISSED,
        IMPROVING,
        ACKNOWLEDGED;

        boolean declares() {
            return this != DECLARING;
        }

        boolean isReviewed() {
            return declares() && this != REVIEWING;
        }

        boolean answers() {
            return ordinal() >= APPEALING.ordinal();
        }

        /** How many tasks that takes. */
        int tasks() {
            return (declares() ? 1 : 0) + (isReviewed() ? 1 : 0) + (answers() ? 1 : 0);
        }

        boolean appeals() {
            return this == APPEALING || this == APPEAL_UPHELD || this == APPEAL_DISMISSED;
        }
    }

    private static final Map<String, Until> FINISHED = Map.of(
            "zhengkai", Until.APPEAL_UPHELD,
            "zengtao", Until.APPEAL_DISMISSED,
            "fenglu", Until.IMPROVING);

    private static final Map<String, Until> RUNNING = Map.ofEntries(
            Map.entry("liuyang", Until.RESPONDING),
            Map.entry("zhouting", Until.ACKNOWLEDGED),
            Map.entry("maxiaodong", Until.DECLARING),
            Map.entry("gaoxue", Until.RETURNED),
            Map.entry("xuweimin", Until.APPEALING),
            Map.entry("wenjing", Until.APPEALING),
            Map.entry("pengzhen", Until.REVIEWING),
            Map.entry("maiyongjie", Until.REVIEWING),
            Map.entry("dengjie", Until.IMPROVING));

    /** Everybody else, in turn. */
    private static final List<Until> TURNS = List.of(
            Until.ACKNOWLEDGED,
            Until.REVIEWING,
            Until.RESPONDING,
            Until.DECLARING,
            Until.ACKNOWLEDGED,
            Until.REVIEWING,
            Until.ACKNOWLEDGED,
            Until.RESPONDING,
            Until.DECLARING,
            Until.REVIEWING);

    /** In the finished cycle everybody has come to the end. */
    static Part inFinished(Person person, int place) {
        Until until = FINISHED.getOrDefault(person.username(), Until.ACKNOWLEDGED);
        int reviewed = 2 + place % 3;
        return new Part(until, place % 3, reviewed, Math.max(4 + place % 4, reviewed + 1));
    }

    /** In the running one everybody is somewhere else; every fifth review is overdue. */
    static Part inRunning(Person person, int place) {
        Until until = RUNNING.getOrDefault(person.username(), TURNS.get(place % TURNS.size()));
        boolean early = until != Until.REVIEWING || place % 5 == 0;
        return new Part(until, early ? 0 : 2 + place % 2, 1 + place % 2, 2 + place % 2);
    }
}
