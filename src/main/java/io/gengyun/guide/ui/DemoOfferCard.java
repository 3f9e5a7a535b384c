package io.gengyun.guide.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.DemoCompany.Progress;
import io.gengyun.demo.DemoCompany.State;
import org.jspecify.annotations.Nullable;

/** Offers the demo company, and shows how far its loading is. */
final class DemoOfferCard extends Div {

    private static final int POLL_MILLIS = 700;

    private final transient DemoCompany demo;
    private @Nullable Registration polling;

    DemoOfferCard(DemoCompany demo) {
        this.demo = demo;
        addClassNames("gy-hint", "gy-first-demo");
        getElement().setAttribute("aria-live", "polite");
        show();
    }

    private void show() {
        removeAll();
        Progress progress = demo.progress();
        add(new H2(getTranslation("guide.demo")));
        add(words("guide.demo." + progress.state()));
        switch (progress.state()) {
            case ABSENT -> add(button("guide.demo.load"));
            case INTERRUPTED -> add(button("guide.demo.goOn"));
            case LOADING -> add(bar(progress));
            case PRESENT -> stop();
        }
    }

    private Paragraph words(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassName("gy-words");
        return words;
    }

    private Component button(String key) {
        Button button =
                new Button(
                        getTranslation(key),
                        click -> {
                            demo.load();
                            show();
                            getUI().ifPresent(this::watch);
                        });
        button.setDisableOnClick(true);
        return button;
    }

    private Component bar(Progress progress) {
        ProgressBar bar = new ProgressBar(0, 100, Math.clamp(progress.percent(), 0, 100));
        String said =
                progress.step() == null
                        ? getTranslation("guide.demo")
                        : getTranslation("guide.demo.step." + progress.step(), progress.percent());
        bar.getElement().setAttribute("aria-label", said);
        return new Div(new Paragraph(said), bar);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (demo.progress().state() == State.LOADING) {
            watch(event.getUI());
        }
    }

    private void watch(UI page) {
        if (polling == null) {
            page.setPollInterval(POLL_MILLIS);
            polling = page.addPollListener(poll -> look(page));
        }
    }

    private void look(UI page) {
        show();
        if (demo.progress().state() != State.LOADING) {
            stop();
            // what there is now changes every step of the page
            page.getPage().reload();
        }
    }

    private void stop() {
        if (polling != null) {
            polling.remove();
            polling = null;
            getUI().ifPresent(page -> page.setPollInterval(-1));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }
}
