package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorTrends;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.Indicators.Version;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.organization.Employees;
import io.gengyun.security.Access;
import io.gengyun.security.Accounts;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.RecordTable;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One indicator: its formula, its measures, the scorecards that use it and all its versions. */
@Route("indicators/:key")
@PermitAll
@StyleSheet("gengyun/indicators.css")
class IndicatorView extends PageLayout implements BeforeEnterObserver {

    private final transient Indicators indicators;
    private final transient Scorecards scorecards;
    private final transient IndicatorTrends trends;
    private final transient Employees employees;
    private final transient Access access;
    private final transient Accounts accounts;
    private final transient Clock clock;

    IndicatorView(
            Indicators indicators,
            Scorecards scorecards,
            IndicatorTrends trends,
            Employees employees,
            Access access,
            Accounts accounts,
            Clock clock) {
        super("indicators.title");
        this.indicators = indicators;
        this.scorecards = scorecards;
        this.trends = trends;
        this.employees = employees;
        this.access = access;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Version> versions = VersionedPage.versions(event, indicators::versions);
        IndicatorDefinition newest = versions.getFirst().definition();
        setHeading(IndicatorLabels.name(newest));
        setDescription(newest.key());
        addActions(VersionedPage.actions("indicators", "indicators.backToLibrary", newest.key(), access));
        add(TourStop.mark(
                "indicator", new Section(translate("indicators.definition"), definition(newest), facts(newest))));
        add(new Section(translate("indicators.measures"), measures(newest)));
        add(new Section(translate("indicators.trend"), trend(newest)));
        add(new Section(translate("indicators.usedBy"), usedBy(newest.key())));
        add(new Section(translate("indicators.versions"), versions(versions)));
    }

    private Trend trend(IndicatorDefinition newest) {
        List<String> units = access.scope().everybody() ? employees.units() : List.of();
        return new Trend(trends, newest, units, LocalDate.now(clock));
    }

    private Paragraph definition(IndicatorDefinition newest) {
        boolean told = newest.description() != null;
        Paragraph words = new Paragraph(told ? IndicatorLabels.described(newest) : translate("indicators.undescribed"));
        words.addClassName(told ? "gy-words" : "gy-soft");
        return words;
    }

    private DescriptionList facts(IndicatorDefinition newest) {
        DescriptionList facts = IndicatorLabels.facts();
        IndicatorLabels.fact(facts, "indicators.formula", IndicatorLabels.mono(newest.formula()));
        IndicatorLabels.fact(facts, "indicators.group", new Span(IndicatorLabels.group(newest.group())));
        IndicatorLabels.fact(facts, "indicators.sources", new Span(IndicatorLabels.sources(newest)));
        String unit = IndicatorLabels.unit(newest.unit());
        IndicatorLabels.fact(facts, "indicators.unit", new Span(unit.isBlank() ? "–" : unit));
        IndicatorLabels.fact(facts, "indicators.direction", new Span(IndicatorLabels.direction(newest.direction())));
        IndicatorLabels.fact(facts, "indicators.typicalTarget", typical(newest));
        IndicatorLabels.fact(
                facts, "indicators.additive", new Span(translate("indicators.additive." + newest.additive())));
        IndicatorLabels.fact(facts, "indicators.missing", new Span(IndicatorLabels.missing(newest.missing())));
        return facts;
    }

    private Span typical(IndicatorDefinition newest) {
        Span typical = new Span(IndicatorLabels.typical(newest));
        if (newest.typicalBaseline() != null) {
            typical.add(translate("indicators.typicalFrom", IndicatorLabels.figure(newest.typicalBaseline(), newest)));
        }
        if (newest.typicalTarget() != null && newest.additive()) {
            typical.add(" ");
            typical.add(IndicatorLabels.soft(translate("indicators.typicalMonth")));
        }
        return typical;
    }

    private RecordTable<Map.Entry<String, Measure>> measures(IndicatorDefinition newest) {
        return new RecordTable<Map.Entry<String, Measure>>(translate("indicators.measures"))
                .naming(translate("indicators.measure.name"), one -> IndicatorLabels.mono(one.getKey()))
                .text(
                        translate("indicators.measure.source"),
                        one -> IndicatorLabels.source(one.getValue().source()))
                .text(translate("indicators.measure.aggregation"), one -> IndicatorLabels.measure(one.getValue()))
                .text(translate("indicators.measure.filter"), one -> IndicatorLabels.filter(one.getValue()))
                .text(
                        translate("indicators.measure.none"),
                        one -> translate("indicators.measure.none."
                                + one.getValue().missing().name()))
                .text(
                        translate("indicators.measure.date"),
                        one -> one.getValue().date() == null
                                ? "–"
                                : IndicatorLabels.column(
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
            links.add(IndicatorLabels.soft(translate("indicators.usedByNone")));
        }
        return links;
    }

    private RecordTable<Version> versions(List<Version> versions) {
        Formats formats = Formats.here();
        Map<String, String> names = accounts.namesOf(
                versions.stream().map(Version::by).filter(Objects::nonNull).toList());
        return new RecordTable<Version>(translate("indicators.versions"))
                .naming(
                        translate("indicators.version"),
                        one -> new Span(translate("indicators.versionNumber", one.version())))
                .text(translate("indicators.changedAt"), one -> formats.dateTime(one.at()))
                .text(
                        translate("indicators.changedBy"),
                        one -> one.by() == null
                                ? translate("indicators.delivered")
                                : names.getOrDefault(one.by(), one.by()))
                .component(
                        translate("indicators.formula"),
                        one -> IndicatorLabels.mono(one.definition().formula()))
                .appendAll(versions);
    }
}
