package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gengyun.appraisal.CycleFigures.Elapsed;
import io.gengyun.appraisal.CycleFigures.Step;
import io.gengyun.appraisal.CycleId;
import io.gengyun.uikit.chart.FigureCard;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/** How long the stages of a cycle took those who are through them, and the whole way. */
final class ElapsedTimes extends Section {

    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    private static final BigDecimal HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    private final CycleId cycle;

    ElapsedTimes(CycleId cycle, List<Elapsed> steps) {
        super(translate("appraisal.elapsed"));
        this.cycle = cycle;
        addClassName("gy-elapsed");
        if (steps.isEmpty()) {
            Paragraph none = new Paragraph(translate("appraisal.elapsed.none"));
            none.addClassName("gy-soft");
            add(none);
            return;
        }
        steps.stream().filter(step -> step.step() == Step.FEEDBACK).findFirst().ifPresent(whole -> add(whole(whole)));
        Paragraph meaning = new Paragraph(translate("appraisal.elapsed.meaning"));
        meaning.addClassNames("gy-soft", "gy-small");
        RecordTable<Elapsed> table = table();
        add(table.appendAll(steps), ExportLinks.of("elapsed-times/" + cycle, table, steps), meaning);
    }

    private static Component whole(Elapsed whole) {
        return FigureCard.row(new FigureCard(
                translate("appraisal.elapsed.whole"),
                words(whole.median()),
                translate("appraisal.elapsed.whole.of", Formats.here().number(whole.people()))));
    }

    private RecordTable<Elapsed> table() {
        RecordTable<Elapsed> table = new RecordTable<>(translate("appraisal.elapsed"));
        table.naming(
                translate("appraisal.elapsed.step"),
                row -> new Span(translate("appraisal.elapsed." + row.step().name())));
        table.number(translate("appraisal.elapsed.median"), row -> words(row.median()));
        table.number(translate("appraisal.elapsed.ninetieth"), row -> words(row.ninetieth()));
        table.component(translate("appraisal.elapsed.slowest"), this::slowest);
        table.number(
                translate("appraisal.elapsed.people"), row -> Formats.here().number(row.people()));
        return table;
    }

    private Component slowest(Elapsed row) {
        Span time = new Span(" " + words(row.longest()));
        time.addClassName("gy-soft");
        return new Div(CycleLinks.result(cycle, row.slowest(), row.slowestName()), time);
    }

    /** In working days, under one day in hours. */
    static String words(Duration time) {
        BigDecimal seconds = BigDecimal.valueOf(time.toSeconds());
        return seconds.compareTo(DAY) < 0
                ? translate("appraisal.elapsed.hours", shorten(seconds, HOUR))
                : translate("appraisal.elapsed.days", shorten(seconds, DAY));
    }

    private static String shorten(BigDecimal seconds, BigDecimal unit) {
        return Formats.here().number(seconds.divide(unit, 1, RoundingMode.HALF_UP));
    }
}
