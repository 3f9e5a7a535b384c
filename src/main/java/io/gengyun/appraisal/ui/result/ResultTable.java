package io.gengyun.appraisal.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Rankings;
import io.gengyun.appraisal.Rankings.Order;
import io.gengyun.appraisal.Rankings.Ranked;
import io.gengyun.appraisal.Rankings.RankingFilter;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.appraisal.ui.labels.LineLabels;
import io.gengyun.indicators.Scoring.LineName;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.indicators.ui.explanation.FigureLabels;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Results of a cycle as a table, a row for each person; in a file each line of a scorecard takes
 * four columns more.
 */
public final class ResultTable {

    private ResultTable() {}

    /** An empty table for the results of a cycle. */
    static RecordTable<ResultRecord> of(Results results, CycleId cycle, String name) {
        RecordTable<ResultRecord> table = new RecordTable<>(translate("appraisal.results.inCycle", name));
        table.onlyInFile(translate("appraisal.person.number"), ResultRecord::number);
        table.naming(translate("appraisal.person"), ResultTable::person).inFile(ResultRecord::name);
        table.onlyInFile(translate("appraisal.person.unit"), ResultRecord::unit);
        table.onlyInFile(translate("appraisal.person.position"), ResultRecord::position);
        table.component(translate("appraisal.stage"), row -> LineLabels.stage(row.stage()));
        table.number(translate("appraisal.score.raw"), row -> Formats.here().points(row.raw()))
                .inFile(ResultRecord::raw);
        table.onlyInFile(translate("appraisal.score.calibratedScore"), ResultRecord::calibrated);
        table.number(translate("appraisal.score.final"), row -> Formats.here().points(row.finalScore()))
                .inFile(ResultRecord::finalScore);
        table.text(translate("appraisal.rating"), row -> LineLabels.rating(row.rating()));
        results.lines(cycle).forEach(line -> columns(table, line));
        return table;
    }

    /** Links that take out the results of a cycle that the reader may see. */
    public static ExportLinks export(Results results, CycleId cycle, String name) {
        return export(results, cycle, of(results, cycle, name));
    }

    public static ExportLinks export(Results results, CycleId cycle, RecordTable<ResultRecord> table) {
        return ExportLinks.of("results/" + cycle, table, () -> (limit, after) -> results.inCycle(cycle, limit, after));
    }

    /** Links that take out the results of those whom a ranking lists, by their numbers. */
    public static ExportLinks export(
            Results results, Rankings standings, CycleId cycle, String name, RankingFilter filter) {
        return ExportLinks.of("results/" + cycle, of(results, cycle, name), () -> (limit, after) -> {
            Slice<Ranked> page = standings.ranking(cycle, filter, Order.NUMBER, limit, after);
            List<EmployeeId> listed =
                    page.items().stream().map(Ranked::employee).toList();
            return new Slice<>(results.inCycle(cycle, listed), page.next());
        });
    }

    private static void columns(RecordTable<ResultRecord> table, LineName line) {
        String name = line.name().in(Formats.here().language());
        String unit = FigureLabels.unit(line.unit());
        String withUnit = unit.isBlank() ? name : name + " (" + unit + ")";
        column(table, line, withUnit, "appraisal.line.actual", ScoredLine::actual);
        column(table, line, withUnit, "appraisal.line.target", ScoredLine::target);
        column(table, line, name + " (%)", "appraisal.line.attainment", ScoredLine::attainment);
        column(table, line, name, "appraisal.line.points", ScoredLine::points);
    }

    private static void column(
            RecordTable<ResultRecord> table,
            LineName line,
            String name,
            String key,
            Function<ScoredLine, @Nullable BigDecimal> figure) {
        table.onlyInFile(name + " " + translate(key), row -> figure(row, line.indicator(), figure));
    }

    private static @Nullable BigDecimal figure(
            ResultRecord row, String indicator, Function<ScoredLine, @Nullable BigDecimal> figure) {
        return row.sheet().lines().stream()
                .filter(line -> line.indicator().equals(indicator))
                .findFirst()
                .map(figure)
                .map(FigureLabels::upToSix)
                .orElse(null);
    }

    private static Component person(ResultRecord row) {
        RouterLink link =
                new RouterLink(row.name(), ResultView.class, ResultView.parameters(row.cycle(), row.employee()));
        Span number = new Span(row.number());
        number.addClassNames("gy-soft", "gy-small");
        return new Div(link, new Span(" "), number);
    }
}
