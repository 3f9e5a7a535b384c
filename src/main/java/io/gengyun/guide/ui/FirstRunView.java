package io.gengyun.guide.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.gengyun.guide.FirstRun;
import io.gengyun.guide.FirstRun.Phase;
import io.gengyun.guide.ui.FirstSteps.Step;
import io.gengyun.uikit.page.PageLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads from an empty installation to the first cycle, step by step and in any order. */
@Route(FirstRunView.PATH)
@RolesAllowed({"HR", "ADMIN", "CONSULTANT"})
@StyleSheet("gengyun/guide.css")
class FirstRunView extends PageLayout implements BeforeEnterObserver {

    static final String PATH = "first-run";
    static final String STEP = "step";

    private final transient FirstSteps steps;
    private final transient FirstRun run;
    private final transient DemoOffer demo;
    private @Nullable String opened;
    private boolean shown;

    FirstRunView(FirstSteps steps, FirstRun run, DemoOffer demo) {
        super("guide.first");
        this.steps = steps;
        this.run = run;
        this.demo = demo;
        setDescription(translate("guide.first.description"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        opened = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .orElse(null);
        show();
    }

    private void show() {
        getChildren().skip(1).toList().forEach(this::remove);
        List<Step> own = steps.own();
        if (own.stream().anyMatch(Step::open)) {
            run.begin();
        }
        opened = Optional.ofNullable(opened)
                .or(() -> own.stream().filter(Step::open).map(Step::key).findFirst())
                .orElse(null);
        OrderedList list = new OrderedList();
        list.addClassName("gy-first");
        int number = 1;
        for (Step step : own) {
            StepItem item = new StepItem(number++, step);
            if (step.key().equals(opened)) {
                item.open(this::changed, () -> putOff(step));
                if (shown) {
                    item.takeFocus();
                }
            }
            list.add(item);
        }
        add(progress(own));
        demo.card().ifPresent(this::add);
        add(list);
        shown = true;
    }

    private Component progress(List<Step> own) {
        long done = own.stream().filter(Step::done).count();
        String said = translate("guide.first.progress", done, own.size());
        Paragraph words = new Paragraph(said);
        words.addClassName("gy-words");
        ProgressBar bar = new ProgressBar(0, Math.max(1, own.size()), done);
        bar.getElement().setAttribute("aria-label", said);
        Div progress = new Div(words, bar);
        progress.addClassName("gy-first-progress");
        if (done == own.size() && run.phase() != Phase.OVER) {
            Button end = new Button(translate("guide.first.end"), click -> end());
            end.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Paragraph all = new Paragraph(translate("guide.first.allDone"));
            all.addClassName("gy-words");
            Div row = new Div(all, end);
            row.addClassNames("gy-row", "gy-first-end");
            progress.add(row);
        }
        return progress;
    }

    private void end() {
        run.end();
        UI.getCurrent().navigate("");
    }

    /** Something was done in place: stays at the step until it is done, then goes on. */
    private void changed() {
        boolean done =
                steps.own().stream().filter(step -> step.key().equals(opened)).allMatch(Step::done);
        if (done) {
            opened = null;
        }
        show();
    }

    private void putOff(Step step) {
        if (step.skipped()) {
            run.takeUp(step.key());
        } else {
            run.skip(step.key());
            opened = null;
        }
        show();
    }
}
