package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.appraisal.CycleFigures;
import io.gengyun.appraisal.CycleFigures.Blocker;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.ui.address.PeopleAddress;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.RowButton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds open tasks of a cycle, the most overdue first, each to be reminded. */
public final class BlockerList extends Section {

    private final CycleId cycle;
    private final @Nullable CycleCommands commands;

    BlockerList(CycleId cycle, List<Blocker> blockers, @Nullable CycleCommands commands) {
        super(translate("appraisal.blockers"));
        this.cycle = cycle;
        this.commands = commands;
        if (blockers.isEmpty()) {
            Paragraph nobody = new Paragraph(translate("appraisal.blockers.none"));
            nobody.addClassName("gy-soft");
            add(nobody);
        } else {
            RecordTable<Blocker> table = table();
            table.addClassName("gy-blockers");
            add(new FirstRows<>(table, blockers), ExportLinks.of("blockers/" + cycle, table, blockers));
        }
    }

    private RecordTable<Blocker> table() {
        RecordTable<Blocker> table = new RecordTable<>(translate("appraisal.blockers"));
        table.naming(translate("appraisal.holder"), this::people);
        table.number(translate("appraisal.blockers.open"), row -> Formats.here().number(row.open()))
                .inFile(Blocker::open);
        table.numberWith(translate("appraisal.overdue"), this::overdue).inFile(Blocker::overdue);
        table.text(translate("appraisal.blockers.oldest"), row -> Formats.here().date(row.oldest()))
                .inFile(Blocker::oldest);
        if (commands != null) {
            CycleCommands may = commands;
            table.actions(
                    translate("appraisal.remind"),
                    row -> new RowButton(
                            VaadinIcon.BELL_O,
                            translate("appraisal.remind"),
                            translate("appraisal.remind.one", name(row)),
                            () -> may.remind(PeopleAddress.ofHolder(holder(row), false))));
        }
        return table;
    }

    private Component people(Blocker row) {
        return CycleLinks.people(cycle, PeopleAddress.ofHolder(holder(row), false), name(row));
    }

    private Component overdue(Blocker row) {
        Span cell = new Span(CycleLinks.count(
                cycle,
                PeopleAddress.ofHolder(holder(row), true),
                row.overdue(),
                name(row) + " " + translate("appraisal.overdue")));
        if (row.overdue() > 0) {
            cell.addClassName("gy-late");
        }
        return cell;
    }

    public static String name(Blocker row) {
        if (row.holder() == null) {
            return translate("appraisal.holder.toClaim");
        }
        return row.name() == null ? translate("appraisal.blockers.unknown") : row.name();
    }

    /** The holder as a filter names them. */
    public static String holder(Blocker row) {
        return row.holder() == null ? CycleFigures.TO_CLAIM : row.holder().toString();
    }
}
