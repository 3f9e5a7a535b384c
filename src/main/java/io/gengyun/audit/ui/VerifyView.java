package io.gengyun.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import io.gengyun.audit.AuditTrail;
import io.gengyun.audit.ChainCheck;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.form.Progress;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the chain while the page stays open, some of it with each poll, so that progress shows
 * and no background work of the page's own is needed.
 */
@Route("audit/verify")
@RolesAllowed({"ADMIN", "EXECUTIVE"})
class VerifyView extends PageLayout {

    private static final int POLL_MILLIS = 500;
    private static final long AT_ONCE_NANOS = 400_000_000L;

    private final transient AuditTrail trail;
    private final NamedFields fields = new NamedFields();
    private final TextField kept = new TextField(translate("audit.verify.kept"));
    private final Button begin =
            new Button(translate("audit.verify.begin"), VaadinIcon.SHIELD.create(), click -> begin());
    private final VerifyOutcome outcome = new VerifyOutcome();
    private final Div seals = new Div();
    private transient @Nullable ChainCheck check;
    private @Nullable Progress progress;

    VerifyView(AuditTrail trail) {
        super("audit.verify.page");
        this.trail = trail;
        setDescription(translate("audit.verify.description"));
        addActions(new Anchor("audit", translate("audit.back")));
        add(seals, new Section(translate("audit.verify"), form(), outcome));
        showSeals();
    }

    private Component form() {
        kept.setHelperText(translate("audit.verify.kept.help"));
        kept.setWidthFull();
        fields.add("kept", kept);
        kept.setClearButtonVisible(true);
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph what = new Paragraph(translate("audit.verify.what"));
        what.addClassName("gy-soft");
        return new Div(what, kept, begin);
    }

    private void showSeals() {
        seals.removeAll();
        seals.add(new SealPanel(trail.state(), this::sealNow));
    }

    private void sealNow() {
        trail.seal();
        showSeals();
    }

    private void begin() {
        fields.clearErrors();
        try {
            check = trail.verify(kept.isEmpty() ? null : io.gengyun.audit.Anchor.of(kept.getValue()));
        } catch (BusinessRefusal refusal) {
            fields.tell("kept", Notices.sentence(refusal));
            return;
        }
        begin.setEnabled(false);
        go();
        if (!check.finished()) {
            progress = Progress.of(outcome, POLL_MILLIS, this::go);
        }
    }

    /** As much as keeps the page quick. */
    private void go() {
        ChainCheck now = check;
        if (now == null) {
            return;
        }
        long begun = System.nanoTime();
        while (!now.finished() && System.nanoTime() - begun < AT_ONCE_NANOS) {
            now.step();
        }
        outcome.show(now);
        if (now.finished()) {
            if (progress != null) {
                progress.end();
            }
            begin.setEnabled(true);
            showSeals();
        }
    }
}
