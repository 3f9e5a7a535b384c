package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gengyun.appraisal.CycleFigures.UnitStage;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Stage;
import io.gengyun.appraisal.ui.address.PeopleAddress;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.RecordTable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units by stages: how many people stand where, the fuller the deeper, late ones marked. */
final class UnitStages extends Section {

    private static final double DEEPEST = 0.55;

    private final CycleId cycle;
    private long most = 1;

    private record Line(String unit, Map<Stage, UnitStage> stages) {

        long people() {
            return stages.values().stream().mapToLong(UnitStage::people).sum();
        }
    }

    UnitStages(CycleId cycle, List<UnitStage> found) {
        super(translate("appraisal.units"));
        this.cycle = cycle;
        Map<String, Line> lines = new LinkedHashMap<>();
        for (UnitStage each : found) {
            String unit = each.unit() == null ? "" : each.unit();
            lines.computeIfAbsent(unit, name -> new Line(name, new EnumMap<>(Stage.class)))
                    .stages()
                    .put(each.stage(), each);
            most = Math.max(most, each.people());
        }
        Div scroll = new Div(table().appendAll(List.copyOf(lines.values())));
        scroll.addClassName("gy-table-wrap");
        add(scroll);
    }

    private RecordTable<Line> table() {
        RecordTable<Line> table = new RecordTable<>(translate("appraisal.units"));
        table.addClassName("gy-heat");
        table.naming(
                translate("appraisal.person.unit"),
                line -> CycleLinks.people(cycle, PeopleAddress.ofUnit(line.unit(), null, false), unit(line.unit())));
        for (Stage stage : Stage.values()) {
            table.numberWith(translate("appraisal.stage." + stage.name()), line -> cell(line, stage));
        }
        table.number(translate("appraisal.units.all"), line -> Formats.here().number(line.people()));
        return table;
    }

    private Component cell(Line line, Stage stage) {
        UnitStage found = line.stages().get(stage);
        if (found == null) {
            return new Span("–");
        }
        String where = unit(line.unit()) + " " + translate("appraisal.stage." + stage.name());
        Div cell = new Div(
                CycleLinks.count(cycle, PeopleAddress.ofUnit(line.unit(), stage, false), found.people(), where));
        cell.addClassName("gy-heat-cell");
        cell.getStyle().set("--gy-heat", String.valueOf(DEEPEST * found.people() / most));
        if (found.overdue() > 0) {
            Component late = CycleLinks.people(
                    cycle,
                    PeopleAddress.ofUnit(line.unit(), stage, true),
                    translate("appraisal.units.late", found.overdue()));
            late.getElement().getClassList().add("gy-late");
            cell.add(late);
        }
        return cell;
    }

    /** Name of a unit; people without one have an empty name. */
    static String unit(@Nullable String unit) {
        return unit == null || unit.isEmpty() ? translate("appraisal.units.none") : unit;
    }
}
