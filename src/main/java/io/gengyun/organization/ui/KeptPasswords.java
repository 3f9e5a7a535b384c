package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.server.VaadinSession;
import io.gengyun.organization.StaffAccounts.Made;
import io.gengyun.uikit.Confirmation;
import io.gengyun.uikit.Formats;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * First passwords that were made on the page which is open: offered again until it is left, and
 * leaving it before they were downloaded asks first. They live with the session, so that loading
 * the page again does not lose them, and end with it.
 */
final class KeptPasswords implements Serializable {

    private final ArrayList<Made> made = new ArrayList<>();
    private volatile boolean taken;

    private KeptPasswords() {}

    static KeptPasswords here() {
        UI page = UI.getCurrent();
        VaadinSession session = page.getSession();
        KeptPasswords known = session.getAttribute(KeptPasswords.class);
        KeptPasswords kept = known == null ? new KeptPasswords() : known;
        session.setAttribute(KeptPasswords.class, kept);
        if (ComponentUtil.getData(page, KeptPasswords.class) == null) {
            ComponentUtil.setData(page, KeptPasswords.class, kept);
            page.addBeforeLeaveListener(kept::leave);
        }
        return kept;
    }

    void add(List<Made> more) {
        if (!more.isEmpty()) {
            made.addAll(more);
            taken = false;
        }
    }

    /** They have been downloaded; told from the download's own thread. */
    void take() {
        taken = true;
    }

    List<Made> all() {
        return List.copyOf(made);
    }

    /** Whether somebody's password is known nowhere but here. */
    boolean atRisk() {
        return !made.isEmpty() && !taken;
    }

    private void leave(BeforeLeaveEvent leaving) {
        if (!atRisk()) {
            made.clear();
            return;
        }
        ContinueNavigationAction further = leaving.postpone();
        ConfirmDialog question =
                Confirmation.askDangerous(
                        translate("organization.accounts.leave"),
                        translate(
                                "organization.accounts.leave.text",
                                Formats.here().number(made.size())),
                        translate("organization.accounts.leave.button"),
                        () -> {
                            made.clear();
                            further.proceed();
                        });
        question.addCancelListener(stay -> further.cancel());
    }
}
