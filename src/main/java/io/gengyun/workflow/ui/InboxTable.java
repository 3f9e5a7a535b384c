package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.TaskView.State;
import io.gengyun.workflow.UserTasks;
import java.util.Set;
import java.util.function.Supplier;

/** The tasks of a box as rows of a file. */
final class InboxTable {

    private InboxTable() {}

    /** Links that take out the tasks of the box and search shown. */
    static ExportLinks export(UserTasks tasks, Supplier<InboxFilter> shown) {
        return ExportLinks.of("tasks", table(), () -> {
            InboxFilter filter = shown.get();
            return (limit, after) -> tasks.inbox(Set.of(filter.box()), filter.search(), limit, after);
        });
    }

    private static RecordTable<TaskView> table() {
        return new RecordTable<TaskView>(translate("workflow.inbox"))
                .onlyInFile(
                        translate("workflow.column.task"),
                        row -> row.name().in(Formats.here().language()))
                .onlyInFile(
                        translate("workflow.column.title"),
                        row -> row.title().in(Formats.here().language()))
                .onlyInFile(translate("workflow.column.number"), TaskView::subjectNumber)
                .onlyInFile(translate("workflow.column.person"), TaskView::subjectName)
                .onlyInFile(translate("workflow.column.assignee"), TaskView::assigneeName)
                .onlyInFile(
                        translate("workflow.column.state"),
                        row -> translate(
                                row.state() == State.OPEN ? "workflow.box.MINE" : "workflow.state." + row.state()))
                .onlyInFile(translate("workflow.column.created"), TaskView::created)
                .onlyInFile(
                        translate("workflow.column.due"), row -> Formats.here().lastDay(row.due()))
                .onlyInFile(translate("workflow.column.ended"), TaskView::ended);
    }
}
