package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.ScorecardTemplates;
import io.gengyun.indicators.ScorecardTemplates.Template;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.security.Access;
import io.gengyun.uikit.home.FirstStep;
import io.gengyun.uikit.page.Formats;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** First run: a scorecard is made from one that was delivered. */
@org.springframework.stereotype.Component
class ScorecardStep implements FirstStep {

    private final Scorecards scorecards;
    private final Indicators indicators;
    private final Access access;

    ScorecardStep(Scorecards scorecards, Indicators indicators, Access access) {
        this.scorecards = scorecards;
        this.indicators = indicators;
        this.access = access;
    }

    @Override
    public String key() {
        return "scorecard";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String title() {
        return translate("indicators.first.scorecard");
    }

    @Override
    public String explanation() {
        return translate("indicators.first.scorecard.how");
    }

    @Override
    public boolean offered() {
        return IndicatorLabels.mayWrite(access);
    }

    @Override
    public StepState state() {
        List<String> names = scorecards.all().stream().map(Scorecard::name).toList();
        return new StepState(!names.isEmpty(), names);
    }

    @Override
    public Component component(Runnable changed) {
        return choice(indicators);
    }

    /** The templates side by side, each leading into the editor. */
    static Component choice(Indicators indicators) {
        Map<String, IndicatorDefinition> library =
                indicators.library().stream().collect(Collectors.toMap(IndicatorDefinition::key, Function.identity()));
        Div cards = new Div();
        cards.addClassName("gy-templates");
        ScorecardTemplates.all().forEach(template -> cards.add(card(template, library)));
        Anchor own = new Anchor("scorecards/new", translate("indicators.first.own"));
        Div content = new Div(cards, own);
        content.addClassName("gy-stack");
        return content;
    }

    private static Component card(Template template, Map<String, IndicatorDefinition> library) {
        UnorderedList lines = new UnorderedList();
        for (Line line : template.lines()) {
            IndicatorDefinition indicator = library.get(line.indicator());
            String name = indicator == null ? line.indicator() : IndicatorLabels.name(indicator);
            lines.add(new ListItem(name + " " + Formats.here().number(line.weight())));
        }
        String name = template.name().in(Formats.here().language());
        Paragraph purpose = new Paragraph(template.purpose().in(Formats.here().language()));
        purpose.addClassName("gy-words");
        Anchor take = new Anchor(
                "scorecards/new?" + ScorecardEditView.TEMPLATE + "=" + template.key(),
                translate("indicators.first.take"));
        take.getElement().setAttribute("aria-label", translate("indicators.first.takeOf", name));
        Div card = new Div(new H3(name), purpose, lines, take);
        card.addClassNames("gy-card", "gy-template");
        return card;
    }
}
