package io.gengyun.demo.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.DemoCompany.State;
import io.gengyun.uikit.form.Progress;
import io.gengyun.uikit.page.Formats;

/** How far the loading of the demo company has come; it may be left. */
class LoadingPanel extends Div {

    private static final int POLL_MILLIS = 700;

    private final transient DemoCompany company;
    private final transient Runnable ended;
    private final Paragraph step = new Paragraph();
    private final ProgressBar bar = new ProgressBar(0, 100);
    private final Progress progress;

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
        progress = Progress.of(this, POLL_MILLIS, this::show);
        addAttachListener(event -> show());
    }

    private void show() {
        DemoCompany.Progress now = company.progress();
        if (now.state() != State.LOADING) {
            progress.end();
            ended.run();
            return;
        }
        Formats formats = Formats.here();
        String words = now.step() == null
                ? translate("demo.loading")
                : translate("demo.loading." + now.step(), formats.number(now.done()), formats.number(now.of()));
        if (!words.equals(step.getText())) {
            step.setText(words);
        }
        bar.setValue(now.percent());
    }
}
