package io.gengyun.guide.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.guide.ui.FirstSteps.Step;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;

/** One step in the list: what it is, how far it is, and when opened what to do. */
final class StepItem extends ListItem {

    private final transient Step step;
    private final Div head = new Div();
    private final RouterLink link;
    private final H2 title;

    StepItem(int number, Step step) {
        this.step = step;
        this.link = link();
        this.title = new H2(step.step().title());
        addClassNames("gy-section", "gy-first-step");
        getElement().setAttribute("data-step", step.key());
        Span mark = new Span();
        mark.addClassName("gy-first-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        if (step.done()) {
            addClassName("gy-first-done");
            mark.add(new Icon(VaadinIcon.CHECK));
        } else {
            mark.setText(String.valueOf(number));
        }
        head.addClassName("gy-first-head");
        head.add(mark, words(), badge(), link);
        add(head);
    }

    private Component words() {
        Div words = new Div(title);
        words.addClassName("gy-first-words");
        if (!step.state().facts().isEmpty()) {
            Paragraph facts = new Paragraph(String.join(" · ", step.state().facts()));
            facts.addClassName("gy-muted");
            words.add(facts);
        }
        return words;
    }

    private Component badge() {
        if (step.done()) {
            return new StatusBadge(Tone.GOOD, translate("guide.first.done"));
        }
        return step.skipped()
                ? new StatusBadge(Tone.NEUTRAL, VaadinIcon.FORWARD, translate("guide.first.skipped"))
                : new StatusBadge(Tone.NEUTRAL, translate("guide.first.open"));
    }

    private RouterLink link() {
        RouterLink to =
                new RouterLink(translate(step.done() ? "guide.first.look" : "guide.first.go"), FirstRunView.class);
        to.setQueryParameters(QueryParameters.of(FirstRunView.STEP, step.key()));
        to.getElement()
                .setAttribute(
                        "aria-label",
                        translate(
                                step.done() ? "guide.first.lookAt" : "guide.first.goTo",
                                step.step().title()));
        to.addClassName("gy-first-link");
        return to;
    }

    /** Lets the keyboard go on from here, as what had the focus is gone. */
    void takeFocus() {
        title.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }

    /** Shows what to do. */
    void open(Runnable changed, Runnable putOff) {
        addClassName("gy-first-open");
        head.remove(link);
        Paragraph explanation = new Paragraph(step.step().explanation());
        explanation.addClassName("gy-words");
        Div body = new Div(explanation, step.step().component(changed));
        body.addClassNames("gy-first-body", "gy-stack");
        if (!step.done()) {
            Button later = new Button(
                    translate(step.skipped() ? "guide.first.takeUp" : "guide.first.skip"), click -> putOff.run());
            later.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            body.add(new Div(later));
        }
        add(body);
    }
}
