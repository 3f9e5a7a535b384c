package io.gengyun.shell.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/**
 * A window's memory that somebody works in it, so that the login page can tell a session which has
 * ended by itself from one that was never begun.
 */
public final class WorkingHere {

    private static final String KEY = "gengyun.working";

    private WorkingHere() {}

    public static void begin(Component frame) {
        frame.getElement().executeJs("sessionStorage.setItem($0, 'yes')", KEY);
    }

    /** Forgets it before somebody leaves of their own will. */
    public static void leave(UI page, Runnable logout) {
        page.getPage()
                .executeJs("sessionStorage.removeItem($0)", KEY)
                .then(done -> logout.run(), problem -> logout.run());
    }

    /** Tells once when somebody has worked here until their session ended. */
    static void ended(Component gate, Runnable told) {
        gate.getElement().executeJs("""
                        const was = sessionStorage.getItem($0) !== null;
                        sessionStorage.removeItem($0);
                        return was;""", KEY).then(Boolean.class, was -> {
            if (was) {
                told.run();
            }
        });
    }
}
