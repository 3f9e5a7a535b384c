package io.gengyun.guide;

import java.util.Set;

/**
 * What is kept of the first run: that it was begun and ended, and which steps are to be done later.
 * What is done is told by the steps themselves. For ADMIN, HR and CONSULTANT.
 */
public interface FirstRun {

    /** Where the first run is. */
    enum Phase {
        UNTOUCHED,
        BEGUN,
        OVER
    }

    Phase phase();

    /** Keys of the steps that were put off. */
    Set<String> skipped();

    /** Somebody has opened it. */
    void begin();

    /** Puts a step off until somebody takes it up. */
    void skip(String step);

    void takeUp(String step);

    /** From now on nobody is led there any more; its page stays. */
    void end();
}
