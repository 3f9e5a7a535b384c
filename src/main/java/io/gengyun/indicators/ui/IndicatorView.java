package io.gengyun.indicators.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.Indicators.Version;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.security.Access;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.Formats;
import io.gengyun.uikit.PageLayout;
import io.gengyun.uikit.RecordTable;
import io.gengyun.uikit.Section;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** One indicator: its formula, its measures, the scorecards that use it and all its versions. */
@Route("indicators/:key")
@PermitAll
class IndicatorView extends PageLayout implements BeforeEnterObserver {

    private final transient Indicators indicators;
    private final transient Scorecards scorecards;
    private final transient Access access;

    IndicatorView(Indicators indicators, Scorecards scorecards, Access access) {
        super("indicators.title");
        this.indicators = indicators;
        this.scorecards = scorecards;
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("key").orElseThrow();
        List<Version> versions = indicators.versions(key);
        if (versions.isEmpty()) {
            throw BusinessRefusal.notFound("indicators.notFound", key);
        }
        IndicatorDefinition newest = versions.getFirst().definition();
        setHeading(Words.name(newest));
        setDescription(key);
        addActions(new Anchor("indicators", getTranslation("indicators.backToLibrary")));
        if (Words.mayWrite(access)) {
            Button edit =
                    new Button(
                            getTranslation("indicators.edit"),
                            VaadinIcon.EDIT.create(),
                            click ->
                                    click.getSource()
                                            .getUI()
                                            .ifPresent(
                                                    page ->
                                                            page.navigate(
                                                                    "indicators/"
                                                                            + key
                                                                            + "/edit")));
            edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(edit);
        }
        add(new Section(getTranslation("indicators.formula"), formula(newest), facts(newest)));
        add(new Section(getTranslation("indicators.measures"), measures(newest)));
        add(new Section(getTranslation("indicators.usedBy"), usedBy(key)));
        add(new Section(getTranslation("indicators.versions"), versions(versions)));
    }

    private static Paragraph formula(IndicatorDefinition newest) {
        Paragraph formula = new Paragraph(Words.mono(newest.formula()));
        formula.getStyle().set("font-size", "1.15rem").set("margin", "0 0 0.75rem");
        return formula;
    }

    private DescriptionList facts(IndicatorDefinition newest) {
        DescriptionList facts = Words.facts();
        Words.fact(
                facts, "indicators.unit", new Span(newest.unit().isBlank() ? "–" : newest.unit()));
        Words.fact(facts, "indicators.direction", new Span(Words.direction(newest.direction())));
        Words.fact(
                facts,
                "indicators.additive",
                new Span(getTranslation("indicators.additive." + newest.additive())));
        Words.fact(facts, "indicators.missing", new Span(Words.missing(newest.missing())));
        return facts;
    }

    private RecordTable<Map.Entry<String, Measure>> measures(IndicatorDefinition newest) {
        return new RecordTable<Map.Entry<String, Measure>>(getTranslation("indicators.measures"))
                .naming(getTranslation("indicators.measure.name"), one -> Words.mono(one.getKey()))
                .text(
                        getTranslation("indicators.measure.source"),
                        one -> Words.source(one.getValue().source()))
                .text(
                        getTranslation("indicators.measure.aggregation"),
                        one -> Words.measure(one.getValue()))
                .text(
                        getTranslation("indicators.measure.filter"),
                        one -> Words.filter(one.getValue()))
                .text(
                        getTranslation("indicators.measure.date"),
                        one ->
                                one.getValue().date() == null
                                        ? "–"
                                        : Words.column(
                                                one.getValue().source(), one.getValue().date()))
                .appendAll(List.copyOf(newest.measures().entrySet()));
    }

    private Div usedBy(String key) {
        Div links = new Div();
        links.addClassName("gy-row");
        for (Scorecard card : scorecards.all()) {
            if (card.lines().stream().anyMatch(line -> line.indicator().equals(key))) {
                links.add(new Anchor("scorecards/" + card.key(), card.name()));
            }
        }
        if (links.getComponentCount() == 0) {
            links.add(Words.soft(getTranslation("indicators.usedByNone")));
        }
        return links;
    }

    private RecordTable<Version> versions(List<Version> versions) {
        Formats formats = Formats.here();
        return new RecordTable<Version>(getTranslation("indicators.versions"))
                .naming(
                        getTranslation("indicators.version"),
                        one -> new Span(getTranslation("indicators.versionNumber", one.version())))
                .text(getTranslation("indicators.changedAt"), one -> formats.dateTime(one.at()))
                .text(
                        getTranslation("indicators.changedBy"),
                        one -> one.by() == null ? getTranslation("indicators.delivered") : one.by())
                .component(
                        getTranslation("indicators.formula"),
                        one -> Words.mono(one.definition().formula()))
                .appendAll(versions);
    }
}
