package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleFigures;
import io.gengyun.appraisal.CycleFigures.Trouble;
import io.gengyun.appraisal.CycleId;
import io.gengyun.uikit.form.Progress;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cycle that is being opened or closed in the background. Asks again each second; when the work
 * stands still it says why, and HR tries again or ends the cycle. Leaving the page stops nothing
 * but the asking.
 */
final class CycleWaiting extends Div {

    private static final int POLL_MILLIS = 1000;

    private final CycleFigures figures;
    private final CycleId cycle;
    private final State during;
    private final @Nullable CycleCommands commands;
    private final Runnable arrived;
    private final Div trouble = new Div();
    private final ProgressBar bar = new ProgressBar();
    private @Nullable Trouble told;

    /**
     * Waits for a cycle.
     *
     * @param commands what the user may do; null when they only read
     * @param arrived called once when the work is done
     */
    CycleWaiting(
            CycleFigures figures, CycleFigures.Progress progress, @Nullable CycleCommands commands, Runnable arrived) {
        this.figures = figures;
        this.cycle = progress.cycle().id();
        this.during = progress.cycle().state();
        this.commands = commands;
        this.arrived = arrived;
        addClassName("gy-stack");
        boolean opening = during == State.OPENING && !progress.closing();
        String title = translate(opening ? "appraisal.opening" : "appraisal.closing");
        Paragraph words = new Paragraph(
                opening
                        ? translate(
                                "appraisal.opening.words",
                                Formats.here().number(progress.cycle().participants()))
                        : translate("appraisal.closing.words"));
        bar.setIndeterminate(true);
        trouble.addClassName("gy-stack");
        trouble.getElement().setAttribute("role", "alert");
        add(trouble, new Section(title, words, bar));
        if (commands != null) {
            tell(figures.troubles(List.of(cycle)).get(cycle));
        }
        Progress.of(this, POLL_MILLIS, this::look);
    }

    private void look() {
        if (figures.cycle(cycle).cycle().state() != during) {
            arrived.run();
        } else if (commands != null) {
            tell(figures.troubles(List.of(cycle)).get(cycle));
        }
    }

    private void tell(@Nullable Trouble now) {
        bar.setVisible(now == null);
        if (java.util.Objects.equals(now, told)) {
            return;
        }
        told = now;
        trouble.removeAll();
        if (now != null && commands != null) {
            trouble.add(alert(now, commands));
        }
    }

    private Div alert(Trouble now, CycleCommands may) {
        Paragraph what = new Paragraph(translate(
                during == State.OPENING ? "appraisal.trouble.opening" : "appraisal.trouble.closing",
                Formats.here().dateTime(now.since())));
        what.addClassName("gy-strong");
        Paragraph why = new Paragraph(translate("appraisal.trouble.reason", Troubles.reason(now)));
        Button again = new Button(translate("appraisal.trouble.again"), click -> may.retry());
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(again);
        buttons.addClassName("gy-row");
        if (during == State.OPENING) {
            Button end = new Button(translate("appraisal.trouble.end"), click -> may.giveUp());
            end.addThemeVariants(ButtonVariant.LUMO_ERROR);
            buttons.add(end);
        }
        Div alert = new Div(what, why, buttons);
        alert.addClassNames("gy-alert", "gy-stack-tight");
        return alert;
    }
}
