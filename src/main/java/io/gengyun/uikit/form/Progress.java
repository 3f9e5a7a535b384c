package io.gengyun.uikit.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the page that looks again and again how far something is. Several of them share the
 * asking: the page asks as often as the most curious one wants, and stops when the last has ended.
 */
public final class Progress implements Serializable {

    private static final int NEVER = -1;

    private final int millis;
    private final SerializableRunnable look;
    private @Nullable UI page;
    private @Nullable Registration asking;
    private boolean over;

    private Progress(int millis, SerializableRunnable look) {
        this.millis = millis;
        this.look = look;
    }

    /**
     * Looks while this part of the page is shown, until it is ended.
     *
     * @param millis about how long between two looks
     */
    public static Progress of(Component part, int millis, SerializableRunnable look) {
        Progress progress = new Progress(millis, look);
        part.addAttachListener(shown -> progress.begin(shown.getUI()));
        part.addDetachListener(gone -> progress.pause());
        part.getUI().filter(shown -> part.isAttached()).ifPresent(progress::begin);
        return progress;
    }

    private void begin(UI shown) {
        if (over) {
            return;
        }
        pause();
        page = shown;
        asking = shown.addPollListener(poll -> look.run());
        Users users = Users.of(shown);
        users.all.add(this);
        users.settle(shown);
    }

    private void pause() {
        if (page == null || asking == null) {
            return;
        }
        asking.remove();
        asking = null;
        Users users = Users.of(page);
        users.all.remove(this);
        users.settle(page);
        page = null;
    }

    /** It is over, and is not looked at any more. */
    public void end() {
        over = true;
        pause();
    }

    /** Whether somebody is still looking. */
    public boolean isGoingOn() {
        return !over;
    }

    /** Those who look on one page. */
    private static final class Users implements Serializable {

        private final List<Progress> all = new ArrayList<>();

        static Users of(UI page) {
            Users known = ComponentUtil.getData(page, Users.class);
            if (known == null) {
                known = new Users();
                ComponentUtil.setData(page, Users.class, known);
            }
            return known;
        }

        void settle(UI page) {
            page.setPollInterval(all.stream().mapToInt(one -> one.millis).min().orElse(NEVER));
        }
    }
}
