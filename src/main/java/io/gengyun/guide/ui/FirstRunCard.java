package io.gengyun.guide.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.gengyun.guide.FirstRun;
import io.gengyun.guide.ui.FirstSteps.Step;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.Section;
import java.util.List;

/** On the home page: how far the first run is, and the way back to it. */
@org.springframework.stereotype.Component
class FirstRunCard implements HomeCard {

    private final FirstSteps steps;
    private final FirstRun run;

    FirstRunCard(FirstSteps steps, FirstRun run) {
        this.steps = steps;
        this.run = run;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean offered() {
        return !steps.ledThrough().isEmpty();
    }

    @Override
    public Component component() {
        List<Step> own = steps.ledThrough();
        long done = own.stream().filter(Step::done).count();
        boolean all = done == own.size();
        Paragraph words = new Paragraph(translate("guide.first.progress", done, own.size()));
        words.addClassName("gy-words");
        Section card = new Section(translate("guide.first"), words);
        own.stream()
                .filter(Step::open)
                .findFirst()
                .map(next ->
                        new Paragraph(translate("guide.first.next", next.step().title())))
                .ifPresent(card::add);
        Button go = new Button(
                translate(all ? "guide.first.look" : "guide.first.goOn"),
                click -> UI.getCurrent().navigate(FirstRunView.class));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button end = new Button(translate("guide.first.end"), click -> {
            run.end();
            card.setVisible(false);
        });
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(go, end);
        buttons.addClassName("gy-row");
        card.add(buttons);
        return card;
    }
}
