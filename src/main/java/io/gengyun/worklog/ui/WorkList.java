package io.gengyun.worklog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.RowButton;
import io.gengyun.uikit.table.SliceTable;
import io.gengyun.worklog.WorkKind;
import io.gengyun.worklog.WorkRecordId;
import io.gengyun.worklog.WorkRecords.WorkRow;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The records behind a distribution, of all kinds or of one. */
class WorkList extends Div {

    /** What a reader does with a record of their own. */
    interface Acts {
        void amend(WorkRecordId id, WorkRow record);

        void remove(WorkRecordId id, WorkRow record);
    }

    private final Div kinds = new Div();
    private final Consumer<@Nullable WorkKind> choose;
    private final Acts acts;

    WorkList(Consumer<@Nullable WorkKind> choose, Acts acts) {
        this.choose = choose;
        this.acts = acts;
        addClassName("gy-work-list");
        kinds.addClassName("gy-work-kinds");
        kinds.getElement().setAttribute("role", "group");
        kinds.getElement().setAttribute("aria-label", translate("worklog.kinds"));
    }

    /**
     * Shows the rows of a kind or of all, with how many there are of each.
     *
     * @param counts of all rows of the days, those that do not count too
     */
    void show(WorkQuery query, Map<WorkKind, Long> counts, ExportLinks.Pages<WorkRow> rows, Supplier<Component> empty) {
        removeAll();
        kinds.removeAll();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        kinds.add(kind(null, all, query.kind()));
        counts.entrySet().stream()
                .sorted(Map.Entry.<WorkKind, Long>comparingByValue().reversed())
                .forEach(one -> kinds.add(kind(one.getKey(), one.getValue(), query.kind())));
        if (query.kind() != null && !counts.containsKey(query.kind())) {
            kinds.add(kind(query.kind(), 0, query.kind()));
        }
        kinds.setVisible(all > 0 || query.kind() != null);
        SliceTable<WorkRow> list = new SliceTable<>(table(query.person() == null));
        Div above = new Div(kinds, list.export("work-records"));
        above.addClassName("gy-work-above");
        add(above, list);
        list.show(rows, empty);
    }

    private Button kind(@Nullable WorkKind one, long count, @Nullable WorkKind chosen) {
        Span number = new Span(Formats.here().number(count));
        number.addClassName("gy-work-count");
        Span name = new Span(one == null ? translate("worklog.kinds.all") : WorkLabels.kind(one));
        Button button = new Button(new Span(name, number), click -> choose.accept(one));
        button.addClassName("gy-work-kind");
        button.getElement().setAttribute("aria-pressed", String.valueOf(one == chosen));
        return button;
    }

    private RecordTable<WorkRow> table(boolean ofMany) {
        Formats formats = Formats.here();
        RecordTable<WorkRow> table = new RecordTable<WorkRow>(translate("worklog.list"))
                .naming(translate("worklog.field.kind"), WorkList::named)
                .text(translate("worklog.field.day"), row -> formats.date(row.workedOn()))
                .inFile(WorkRow::workedOn);
        if (ofMany) {
            table.text(translate("worklog.person"), WorkRow::employeeName);
        }
        return table.number(translate("worklog.time"), row -> WorkLabels.duration(row.minutes()))
                .notInFile()
                .onlyInFile(translate("worklog.field.minutes"), WorkRow::minutes)
                .text(translate("worklog.field.customer"), row -> orDash(row.customerName()))
                .text(translate("worklog.field.note"), row -> orDash(row.note()))
                .component(translate("worklog.state"), WorkList::state)
                .onlyInFile(translate("worklog.recordNumber"), WorkRow::number)
                .actions(translate("worklog.acts"), this::buttons);
    }

    private static Component named(WorkRow row) {
        Span name = new Span(WorkLabels.symbol(row.kind()).create(), new Span(WorkLabels.kind(row.kind())));
        name.addClassName("gy-work-name");
        return name;
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private static Component state(WorkRow row) {
        if (row.id() == null) {
            return new StatusBadge(StatusBadge.Tone.INFO, translate("worklog.fromVisit"));
        }
        return row.counted()
                ? new Span("")
                : new StatusBadge(StatusBadge.Tone.WARNING, translate("worklog.notCounted"));
    }

    private Component buttons(WorkRow row) {
        WorkRecordId id = row.id();
        if (!row.own() || id == null) {
            return new Span("");
        }
        String said = WorkLabels.kind(row.kind()) + " " + Formats.here().date(row.workedOn());
        Div buttons = new Div(
                new RowButton(
                        VaadinIcon.EDIT,
                        translate("worklog.amend"),
                        translate("worklog.amendOf", said),
                        () -> acts.amend(id, row)),
                new RowButton(
                        VaadinIcon.TRASH,
                        translate("worklog.remove"),
                        translate("worklog.removeOf", said),
                        () -> askToRemove(id, row, said)));
        buttons.addClassName("gy-work-acts");
        return buttons;
    }

    private void askToRemove(WorkRecordId id, WorkRow row, String said) {
        Confirmation.askDangerous(
                translate("worklog.remove.title"),
                translate("worklog.remove.text", said, WorkLabels.duration(row.minutes())),
                translate("worklog.remove"),
                () -> acts.remove(id, row));
    }
}
