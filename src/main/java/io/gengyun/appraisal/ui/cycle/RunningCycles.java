package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.appraisal.CycleFigures.Progress;
import io.gengyun.appraisal.CycleFigures.Trouble;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Stage;
import io.gengyun.appraisal.ui.address.PeopleAddress;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import io.gengyun.uikit.table.RecordTable;
import java.util.List;
import java.util.Map;

/** Running cycles with their stages, each number leading to its people. */
public final class RunningCycles extends Div {

    private final Map<CycleId, Trouble> troubles;

    public RunningCycles(List<Progress> running, Map<CycleId, Trouble> troubles) {
        this.troubles = troubles;
        addClassName("gy-table-wrap");
        RecordTable<Progress> table = new RecordTable<>(translate("appraisal.home.running"));
        table.naming(translate("appraisal.cycle"), this::name);
        for (Stage stage : Stage.values()) {
            table.numberWith(translate("appraisal.stage." + stage.name()), row -> count(row, stage));
        }
        table.numberWith(translate("appraisal.overdue"), RunningCycles::overdue);
        add(table.appendAll(running));
    }

    private Component name(Progress row) {
        Div name = new Div(CycleLinks.cycle(row.cycle().id(), row.cycle().name()));
        Trouble trouble = troubles.get(row.cycle().id());
        if (trouble != null) {
            StatusBadge badge = new StatusBadge(Tone.BAD, translate("appraisal.trouble"));
            badge.setTitle(Troubles.reason(trouble));
            name.add(new Span(" "), badge);
        } else if (row.closing()) {
            name.add(new Span(" "), new StatusBadge(Tone.WARNING, translate("appraisal.closing")));
        }
        return name;
    }

    private static Component count(Progress row, Stage stage) {
        return CycleLinks.count(
                row.cycle().id(),
                PeopleFilter.in(stage),
                row.cycle().stages().getOrDefault(stage, 0L),
                row.cycle().name() + " " + translate("appraisal.stage." + stage.name()));
    }

    private static Component overdue(Progress row) {
        Span cell = new Span(CycleLinks.count(
                row.cycle().id(),
                PeopleAddress.late(),
                row.overdue(),
                row.cycle().name() + " " + translate("appraisal.overdue")));
        if (row.overdue() > 0) {
            cell.addClassName("gy-late");
        }
        return cell;
    }

    /** Those of all that still run. */
    public static List<Progress> of(List<Progress> all) {
        return all.stream().filter(Progress::running).toList();
    }
}
