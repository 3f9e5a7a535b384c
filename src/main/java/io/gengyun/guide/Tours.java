package io.gengyun.guide;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the user's own guided tour stands, kept with their account. */
public interface Tours {

    /** OFFERED and not begun, RUNNING, LEFT to be taken up later, DONE. */
    enum State {
        OFFERED,
        RUNNING,
        LEFT,
        DONE
    }

    /**
     * A tour as it stands.
     *
     * @param stop key of the stop where it is, null before the first
     */
    record Tour(State state, @Nullable String stop) {}

    /** Empty when it was never offered to them. */
    Optional<Tour> own();

    /** It was offered; said again, it changes nothing. */
    void offered();

    /** It stands at this stop, from the beginning or taken up again. */
    void at(String stop);

    /** Left where it stands. */
    void leave();

    void finish();
}
