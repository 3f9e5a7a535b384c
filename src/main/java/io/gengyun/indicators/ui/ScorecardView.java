package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.security.Access;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard: its lines with their curves, and its versions; {@code ?version=} shows an older one.
 */
@Route("scorecards/:key")
@PermitAll
@StyleSheet("gengyun/indicators.css")
class ScorecardView extends PageLayout implements BeforeEnterObserver {

    private final transient Scorecards scorecards;
    private final transient Access access;
    private final Map<String, IndicatorDefinition> library;

    ScorecardView(Scorecards scorecards, Indicators indicators, Access access) {
        super("indicators.scorecards");
        this.scorecards = scorecards;
        this.access = access;
        this.library =
                indicators.library().stream().collect(Collectors.toMap(IndicatorDefinition::key, Function.identity()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Scorecard> versions = VersionedPage.versions(event, scorecards::versions);
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("version")
                .orElse("");
        Scorecard shown = versions.stream()
                .filter(one -> Integer.toString(one.version()).equals(wanted))
                .findFirst()
                .orElse(versions.getFirst());
        show(shown, versions);
    }

    private void show(Scorecard shown, List<Scorecard> versions) {
        setHeading(shown.name());
        setDescription(shown.key());
        addActions(VersionedPage.actions("scorecards", "indicators.backToScorecards", shown.key(), access));
        if (shown.version() != versions.getFirst().version()) {
            Div hint = new Div(translate("indicators.olderVersion", shown.version()));
            hint.addClassName("gy-hint");
            add(hint);
        }
        add(new Section(translate("indicators.basics"), facts(shown)));
        RecordTable<Line> lines = TourStop.mark("scorecard", lines(shown));
        add(new Section(translate("indicators.lines"), lines)
                .withActions(ExportLinks.of("scorecard-lines", lines, shown.lines())));
        add(new Section(translate("indicators.versions"), versions(versions)));
    }

    private DescriptionList facts(Scorecard shown) {
        DescriptionList facts = IndicatorLabels.facts();
        IndicatorLabels.fact(
                facts,
                "indicators.scorecard.position",
                new Span(shown.position() == null ? translate("indicators.scorecard.anyPosition") : shown.position()));
        IndicatorLabels.fact(
                facts, "indicators.scorecard.validFrom", new Span(Formats.here().date(shown.validFrom())));
        IndicatorLabels.fact(
                facts, "indicators.version", new Span(translate("indicators.versionNumber", shown.version())));
        return facts;
    }

    private RecordTable<Line> lines(Scorecard shown) {
        Formats formats = Formats.here();
        return new RecordTable<Line>(translate("indicators.lines"))
                .naming(translate("indicators.indicator"), this::indicator)
                .number(translate("indicators.weight"), line -> formats.points(line.weight()))
                .inFile(Line::weight)
                .number(
                        translate("indicators.baseline"),
                        line -> withUnit(line, line.curve().baseline()))
                .inFile(line -> line.curve().baseline())
                .number(
                        translate("indicators.target"),
                        line -> withUnit(line, line.curve().target()))
                .inFile(line -> line.curve().target())
                .number(
                        translate("indicators.stretch"),
                        line -> withUnit(line, line.curve().stretch()))
                .inFile(line -> line.curve().stretch())
                .text(translate("indicators.limits"), line -> limits(line.curve()))
                .text(translate("indicators.missing"), line -> IndicatorLabels.missing(line.missing()))
                .component(translate("indicators.curve"), ScorecardView::curve)
                .notInFile()
                .appendAll(shown.lines());
    }

    private Component indicator(Line line) {
        IndicatorDefinition indicator = library.get(line.indicator());
        String name = indicator == null ? line.indicator() : IndicatorLabels.name(indicator);
        return new Anchor("indicators/" + line.indicator(), name);
    }

    private String withUnit(Line line, @Nullable BigDecimal number) {
        IndicatorDefinition indicator = library.get(line.indicator());
        boolean bare = indicator == null || number == null;
        return Formats.here().number(number) + (bare ? "" : IndicatorLabels.unitAfter(indicator.unit()));
    }

    private static String limits(ScoreCurve curve) {
        Formats formats = Formats.here();
        return formats.number(curve.least()) + "% – " + formats.number(curve.most()) + "%";
    }

    private static Component curve(Line line) {
        CurvePreview preview = new CurvePreview();
        preview.show(line.curve());
        return preview;
    }

    private RecordTable<Scorecard> versions(List<Scorecard> versions) {
        return new RecordTable<Scorecard>(translate("indicators.versions"))
                .naming(
                        translate("indicators.version"),
                        one -> new Anchor(
                                "scorecards/" + one.key() + "?version=" + one.version(),
                                translate("indicators.versionNumber", one.version())))
                .text(
                        translate("indicators.scorecard.validFrom"),
                        one -> Formats.here().date(one.validFrom()))
                .number(
                        translate("indicators.lines"),
                        one -> Formats.here().number(one.lines().size()))
                .appendAll(versions);
    }
}
