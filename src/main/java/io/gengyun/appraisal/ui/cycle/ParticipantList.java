package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.AppraisalCycles.ParticipantRow;
import io.gengyun.appraisal.CycleFigures;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.ui.labels.LineLabels;
import io.gengyun.appraisal.ui.result.ResultView;
import io.gengyun.shared.Slice;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People of a cycle with their stage, who holds their task and until when, slice by slice. */
final class ParticipantList extends Div {

    private static final int SLICE = 100;

    private final CycleFigures figures;
    private final CycleId cycle;
    private final Clock clock;
    private final boolean choosing;
    private final Runnable chosenChanged;
    private final RecordTable<ParticipantRow> table;
    private final Button more = new Button(translate("uikit.more"));
    private final Div empty = new Div();
    private final Set<String> chosen = new LinkedHashSet<>();
    private PeopleFilter filter = PeopleFilter.EVERYBODY;
    private @Nullable String next;
    private boolean any;

    ParticipantList(CycleFigures figures, CycleId cycle, Clock clock, boolean choosing, Runnable chosenChanged) {
        this.figures = figures;
        this.cycle = cycle;
        this.clock = clock;
        this.choosing = choosing;
        this.chosenChanged = chosenChanged;
        table = new RecordTable<>(translate("appraisal.participants"));
        columns();
        more.addClickListener(click -> load());
        add(table, empty, more);
    }

    private void columns() {
        if (choosing) {
            table.actions(translate("appraisal.participants.choose"), this::choice);
        }
        table.onlyInFile(translate("appraisal.person.number"), ParticipantRow::number);
        table.naming(translate("appraisal.person"), this::person).inFile(ParticipantRow::name);
        table.text(translate("appraisal.person.unit"), row -> row.unit() == null ? "–" : row.unit());
        table.component(translate("appraisal.stage"), row -> LineLabels.stage(row.stage()));
        table.text(translate("appraisal.holder"), ParticipantList::holder);
        table.text(translate("appraisal.since"), row -> Formats.here().date(row.since()))
                .inFile(ParticipantRow::since);
        table.component(translate("appraisal.due"), this::due)
                .inFile(row -> Formats.here().lastDay(row.due()));
    }

    private Component choice(ParticipantRow row) {
        Checkbox box = new Checkbox();
        box.setAriaLabel(translate("appraisal.participants.choose.one", row.name()));
        box.setValue(chosen.contains(row.number()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(row.number());
            } else {
                chosen.remove(row.number());
            }
            chosenChanged.run();
        });
        return box;
    }

    private Component person(ParticipantRow row) {
        RouterLink link = new RouterLink(row.name(), ResultView.class, ResultView.parameters(cycle, row.employee()));
        Span number = new Span(row.number());
        number.addClassNames("gy-soft", "gy-small");
        return new Div(link, new Span(" "), number);
    }

    private static String holder(ParticipantRow row) {
        if (row.task() == null) {
            return "–";
        }
        return row.holder() == null ? translate("appraisal.holder.toClaim") : row.holder();
    }

    private Component due(ParticipantRow row) {
        if (row.due() == null) {
            return new Span("–");
        }
        String day = Formats.here().deadline(row.due());
        return row.due().isBefore(clock.instant())
                ? new StatusBadge(Tone.BAD, translate("appraisal.due.overdue", day))
                : new Span(day);
    }

    void show(PeopleFilter whom) {
        filter = whom;
        next = null;
        any = false;
        chosen.clear();
        chosenChanged.run();
        table.clear();
        load();
    }

    private void load() {
        Slice<ParticipantRow> slice = figures.participants(cycle, filter, SLICE, next);
        table.appendAll(slice.items());
        any = any || !slice.items().isEmpty();
        next = slice.next();
        more.setVisible(next != null);
        table.setVisible(any);
        empty.removeAll();
        if (!any) {
            empty.add(new EmptyState(
                    translate("appraisal.participants.none"), translate("appraisal.participants.none.hint")));
        }
    }

    /** Links that take out everybody whom the list shows. */
    ExportLinks export() {
        return ExportLinks.of("participants/" + cycle, table, this::rows);
    }

    private ExportLinks.Pages<ParticipantRow> rows() {
        PeopleFilter whom = filter;
        return (limit, after) -> figures.participants(cycle, whom, limit, after);
    }

    Set<String> chosen() {
        return Set.copyOf(chosen);
    }
}
