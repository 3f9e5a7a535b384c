package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.shared.Slice;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.ui.TaskRemarks.Remark;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tasks of one box as links, soonest due first, loaded slice by slice. */
final class InboxList extends Div {

    private static final int SLICE = 30;

    /** What is said about cases in a list. */
    interface Remarks {
        Map<BusinessKey, Remark> apply(List<BusinessKey> cases);
    }

    private final UserTasks tasks;
    private final transient Remarks remarks;
    private final Clock clock;
    private final Function<TaskView, RouterLink> link;
    private final UnorderedList rows = new UnorderedList();
    private final Button more = new Button(translate("workflow.inbox.more"));
    private final List<TaskView> shown = new ArrayList<>();
    private final List<RouterLink> links = new ArrayList<>();
    private InboxFilter filter = InboxFilter.USUAL;
    private @Nullable String next;

    /**
     * An empty list.
     *
     * @param remarks what is to be said about the cases of a slice
     * @param link makes the link that opens a task, without content
     */
    InboxList(UserTasks tasks, Remarks remarks, Clock clock, Function<TaskView, RouterLink> link) {
        this.tasks = tasks;
        this.remarks = remarks;
        this.clock = clock;
        this.link = link;
        addClassName("gy-inbox-list");
        rows.addClassName("gy-inbox-rows");
        more.addClickListener(click -> load());
    }

    /** Shows the list anew, as far down as the filter's task. */
    void show(InboxFilter newFilter) {
        filter = newFilter;
        next = null;
        shown.clear();
        links.clear();
        rows.removeAll();
        removeAll();
        add(rows, more);
        load();
        while (next != null && filter.task() != null && !holds(filter.task()) && shown.size() < 300) {
            load();
        }
        if (shown.isEmpty()) {
            removeAll();
            add(empty());
        }
        mark(filter.task());
    }

    private void load() {
        Slice<TaskView> slice = tasks.inbox(Set.of(filter.box()), filter.search(), SLICE, next);
        Map<BusinessKey, Remark> said =
                remarks.apply(slice.items().stream().map(TaskView::about).toList());
        slice.items().forEach(task -> append(task, said.get(task.about())));
        next = slice.next();
        more.setVisible(next != null);
    }

    private void append(TaskView task, @Nullable Remark remark) {
        RouterLink line = link.apply(task);
        line.addClassName("gy-inbox-row");
        line.add(content(task, remark));
        shown.add(task);
        links.add(line);
        rows.add(new ListItem(line));
    }

    /** Whom it is about comes first, for that tells one row from the next. */
    private Component[] content(TaskView task, @Nullable Remark remark) {
        String what = task.name().in(getLocale());
        String person = task.subjectName();
        Span name = new Span(person == null ? what : person);
        name.addClassName("gy-inbox-name");
        Div head = new Div(name);
        head.addClassName("gy-inbox-head");
        if (remark != null && remark.figure() != null) {
            Span figure = new Span(remark.figure());
            figure.addClassName("gy-inbox-figure");
            head.add(figure);
        }
        Span title = new Span(person == null ? words(task, "") : what + " · " + words(task, person));
        title.addClassName("gy-inbox-title");
        Div foot = new Div(DueBadge.of(task, clock));
        foot.addClassName("gy-inbox-foot");
        if (remark != null) {
            remark.odd().forEach(odd -> foot.add(new StatusBadge(Tone.WARNING, odd)));
        }
        if (task.delegated()) {
            foot.add(new Span(translate("workflow.inbox.delegated")));
        }
        return new Component[] {head, title, foot};
    }

    /** The title without the person who stands before it. */
    private String words(TaskView task, String person) {
        String title = task.title().in(getLocale());
        String end = " · " + person;
        return !person.isEmpty() && title.endsWith(end) ? title.substring(0, title.length() - end.length()) : title;
    }

    /** Marks the row of a task as the open one and brings it into sight. */
    void mark(@Nullable String task) {
        for (int i = 0; i < shown.size(); i++) {
            boolean open = shown.get(i).id().equals(task);
            links.get(i).getElement().setAttribute("aria-current", open ? "true" : "false");
            if (open) {
                links.get(i).getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            }
        }
    }

    private boolean holds(String task) {
        return shown.stream().anyMatch(row -> row.id().equals(task));
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /** The task some steps below (or above) this one; the first when there is none. */
    Optional<TaskView> beside(@Nullable String task, int steps) {
        int at = -1;
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id().equals(task)) {
                at = i;
            }
        }
        if (at < 0) {
            return shown.stream().findFirst();
        }
        int target = at + steps;
        return target < 0 || target >= shown.size() ? Optional.empty() : Optional.of(shown.get(target));
    }

    private Component empty() {
        if (filter.search() != null) {
            return new EmptyState(
                    translate("workflow.inbox.nothingFound", filter.search()),
                    translate("workflow.inbox.nothingFound.hint"));
        }
        String key = "workflow.inbox.empty." + filter.box().name();
        return new EmptyState(translate(key), translate(key + ".hint"));
    }
}
