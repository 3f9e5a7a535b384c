package io.gengyun.demo.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.DemoCompany.Progress;
import io.gengyun.demo.DemoCompany.State;
import io.gengyun.uikit.page.Formats;
import org.jspecify.annotations.Nullable;

/** How far the loading of the demo company has come; it may be left. */
class LoadingPanel extends Div {

    private static final int POLL_MILLIS = 700;

    private final transient DemoCompany company;
    private final transient Runnable ended;
    private final Paragraph step = new Paragraph();
    private final ProgressBar bar = new ProgressBar(0, 100);
    private @Nullable Registration polling;

    /**
     * @param ended told once when the loading is over
     */
    LoadingPanel(DemoCompany company, Runnable ended) {
        this.company = company;
        this.ended = ended;
        addClassName("gy-batch");
        step.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", translate("demo.loading"));
        Paragraph leave = new Paragraph(translate("demo.loading.mayLeave"));
        leave.addClassNames("gy-soft", "gy-small");
        add(step, bar, leave);
        addAttachListener(event -> {
            event.getUI().setPollInterval(POLL_MILLIS);
            polling = event.getUI().addPollListener(poll -> show());
            show();
        });
        addDetachListener(event -> stop());
    }

    private void stop() {
        if (polling != null) {
            polling.remove();
            polling = null;
            getUI().ifPresent(page -> page.setPollInterval(-1));
        }
    }

    private void show() {
        Progress progress = company.progress();
        if (progress.state() != State.LOADING) {
            stop();
            ended.run();
            return;
        }
        Formats formats = Formats.here();
        String words = progress.step() == null
                ? translate("demo.loading")
                : translate(
                        "demo.loading." + progress.step(),
                        formats.number(progress.done()),
                        formats.number(progress.of()));
        if (!words.equals(step.getText())) {
            step.setText(words);
        }
        bar.setValue(progress.percent());
    }
}
