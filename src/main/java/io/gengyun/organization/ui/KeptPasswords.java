package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.VaadinSessionState;
import io.gengyun.organization.StaffAccounts.Made;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.page.Formats;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * First passwords that were made on the page which is open: offered again until it is left, and
 * leaving it before they were downloaded asks first. Only the page in whose window they were made
 * has them. When that window is gone they stay in the session for some minutes, so that loading the
 * page again does not lose them, and are then forgotten.
 */
final class KeptPasswords implements Serializable {

    private static final int MINUTES_LEFT_BEHIND = 10;

    /** What windows that are gone have left in their session. */
    private static final class LeftBehind extends ArrayList<KeptPasswords> {}

    private final ArrayList<Made> made = new ArrayList<>();
    private boolean taken;

    private KeptPasswords() {}

    /** Those of this window, with what a window that is gone has left. */
    static KeptPasswords here() {
        UI window = UI.getCurrent();
        KeptPasswords known = ComponentUtil.getData(window, KeptPasswords.class);
        KeptPasswords kept = known == null ? of(window) : known;
        kept.claim(window.getSession());
        return kept;
    }

    private static KeptPasswords of(UI window) {
        KeptPasswords kept = new KeptPasswords();
        VaadinSession session = window.getSession();
        ComponentUtil.setData(window, KeptPasswords.class, kept);
        window.addBeforeLeaveListener(kept::leave);
        window.addDetachListener(gone -> kept.stayIn(session));
        return kept;
    }

    private void claim(VaadinSession session) {
        LeftBehind left = session.getAttribute(LeftBehind.class);
        if (left != null) {
            session.setAttribute(LeftBehind.class, null);
            left.forEach(this::takeOver);
        }
    }

    private synchronized void takeOver(KeptPasswords other) {
        boolean known = !atRisk() && !other.atRisk();
        made.addAll(other.all());
        taken = known;
        other.forget();
    }

    private void stayIn(VaadinSession session) {
        if (all().isEmpty() || session.getState() != VaadinSessionState.OPEN) {
            forget();
            return;
        }
        KeptPasswords left = new KeptPasswords();
        left.takeOver(this);
        LeftBehind before = session.getAttribute(LeftBehind.class);
        LeftBehind behind = before == null ? new LeftBehind() : before;
        behind.add(left);
        session.setAttribute(LeftBehind.class, behind);
        CompletableFuture.delayedExecutor(MINUTES_LEFT_BEHIND, TimeUnit.MINUTES).execute(left::forget);
    }

    private synchronized void forget() {
        made.clear();
        taken = false;
    }

    synchronized void add(List<Made> more) {
        if (!more.isEmpty()) {
            made.addAll(more);
            taken = false;
        }
    }

    /** They have been downloaded; told from the download's own thread. */
    synchronized void take() {
        taken = true;
    }

    synchronized List<Made> all() {
        return List.copyOf(made);
    }

    /** Whether somebody's password is known nowhere but here. */
    synchronized boolean atRisk() {
        return !made.isEmpty() && !taken;
    }

    private void leave(BeforeLeaveEvent leaving) {
        if (!atRisk()) {
            forget();
            return;
        }
        ContinueNavigationAction further = leaving.postpone();
        Confirmation.askDangerous(
                        translate("organization.accounts.leave"),
                        translate(
                                "organization.accounts.leave.text",
                                Formats.here().number(all().size())),
                        translate("organization.accounts.leave.button"),
                        () -> {
                            forget();
                            further.proceed();
                        })
                .orStay(further::cancel);
    }
}
