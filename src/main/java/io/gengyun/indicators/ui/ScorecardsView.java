package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.security.Access;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All scorecards in their newest versions. */
@Route("scorecards")
@Menu(order = 160, title = "indicators.scorecards", icon = "vaadin:clipboard-check")
@PermitAll
@StyleSheet("gengyun/indicators.css")
@StyleSheet("gengyun/guide.css")
class ScorecardsView extends PageLayout {

    private final Map<String, IndicatorDefinition> library;

    ScorecardsView(Scorecards scorecards, Indicators indicators, Access access) {
        super("indicators.scorecards");
        setDescription(translate("indicators.scorecards.description"));
        library =
                indicators.library().stream().collect(Collectors.toMap(IndicatorDefinition::key, Function.identity()));
        boolean write = IndicatorLabels.mayWrite(access);
        if (write) {
            addActions(newButton());
        }
        List<Scorecard> all = scorecards.all();
        if (all.isEmpty()) {
            String how = write ? "indicators.scorecards.noneHow" : "indicators.scorecards.noneHowReader";
            Component[] actions = write ? new Component[] {newButton()} : new Component[0];
            add(new EmptyState(translate("indicators.scorecards.none"), translate(how), actions));
            if (write) {
                add(new Section(translate("indicators.first.templates"), ScorecardStep.choice(indicators)));
            }
            return;
        }
        RecordTable<Scorecard> table = table(all);
        add(new Section(translate("indicators.scorecards.all"), table)
                .withActions(ExportLinks.of("scorecards", table, all)));
    }

    private static Button newButton() {
        return VersionedPage.newButton("indicators.scorecards.new", "scorecards/new");
    }

    private RecordTable<Scorecard> table(List<Scorecard> all) {
        return new RecordTable<Scorecard>(translate("indicators.scorecards.all"))
                .naming(
                        translate("indicators.scorecard.name"),
                        one -> new Div(
                                new Anchor("scorecards/" + one.key(), one.name()),
                                new Div(IndicatorLabels.soft(one.key()))))
                .inFile(Scorecard::name)
                .onlyInFile(translate("indicators.key"), Scorecard::key)
                .text(translate("indicators.scorecard.position"), one -> one.position() == null ? "–" : one.position())
                .text(
                        translate("indicators.scorecard.validFrom"),
                        one -> Formats.here().date(one.validFrom()))
                .inFile(Scorecard::validFrom)
                .text(translate("indicators.version"), one -> translate("indicators.versionNumber", one.version()))
                .component(translate("indicators.scorecard.weights"), this::weights)
                .inFile(one -> one.lines().stream().map(this::weight).collect(Collectors.joining("; ")))
                .appendAll(all);
    }

    /** The weights as words and as a bar of parts. */
    private Component weights(Scorecard card) {
        Div weights = new Div();
        weights.addClassName("gy-weights");
        for (Line line : card.lines()) {
            weights.add(IndicatorLabels.soft(weight(line)));
        }
        return weights;
    }

    private String weight(Line line) {
        IndicatorDefinition indicator = library.get(line.indicator());
        String name = indicator == null ? line.indicator() : IndicatorLabels.name(indicator);
        return name + " " + Formats.here().number(line.weight());
    }
}
