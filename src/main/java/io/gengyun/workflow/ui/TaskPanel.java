package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.Section;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.TaskPage;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.TaskView.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One task opened: what it is, why it came to me, its case, the work on it, and what happened so
 * far.
 */
final class TaskPanel extends Div {

    /** The page around a panel. */
    interface Host {

        /** The task has been finished; what next is the page's to say. */
        void finished(TaskView task);

        /** The task has changed hands or was renewed. */
        void changed(TaskView task);

        /** The heading of the panel, in the rank that it has on the page. */
        default Component heading(String words) {
            return new H2(words);
        }
    }

    private final TaskPanels panels;
    private final String id;
    private final Host host;
    private final Div alert = new Div();
    private @Nullable TaskPage page;
    private @Nullable TaskWork work;
    private @Nullable TaskOperations operations;

    TaskPanel(TaskPanels panels, String id, Host host) {
        this.panels = panels;
        this.id = id;
        this.host = host;
        addClassName("gy-task");
        alert.addClassName("gy-alert");
        alert.getElement().setAttribute("role", "alert");
        load();
    }

    boolean shows(String task) {
        return id.equals(task);
    }

    Optional<TaskView> task() {
        return Optional.ofNullable(page).map(TaskPage::task);
    }

    private void load() {
        removeAll();
        alert.removeAll();
        try {
            page = panels.tasks.open(id);
            show(page);
        } catch (BusinessRefusal refusal) {
            page = null;
            work = null;
            add(new EmptyState(Notices.sentence(refusal), translate("workflow.task.gone.hint")));
        }
    }

    private void show(TaskPage shown) {
        operations = new TaskOperations(panels.tasks, panels.people, shown.task(), this::renew);
        TaskContext context = panels.contexts().get(shown.task().process().value());
        TaskContext.Panel panel = context == null ? null : context.panel(shown);
        work = new TaskWork(shown, panel, panels.tasks, this::finished, this::tell);
        Div left = new Div();
        left.addClassName("gy-task-context");
        if (panel != null) {
            left.add(panel.component());
        }
        List<BusinessKey> related = panel == null ? List.of() : panel.related();
        Div body = new Div(left, work);
        body.addClassName("gy-task-body");
        add(header(shown.task()), alert, body, timeline(shown.task(), related), work.bar());
    }

    private Div header(TaskView task) {
        Paragraph title = new Paragraph(task.title().in(getLocale()));
        title.addClassName("gy-task-title");
        Span why = new Span(VaadinIcon.INFO_CIRCLE_O.create(), new Span(why(task)));
        why.addClassName("gy-task-why");
        Div facts = new Div(DueBadge.of(task, panels.clock), why);
        facts.addClassName("gy-task-facts");
        Div words = new Div(host.heading(task.name().in(getLocale())), title, facts);
        Div header = new Div(words);
        if (operations != null) {
            header.add(operations);
        }
        header.addClassName("gy-task-header");
        return header;
    }

    private String why(TaskView task) {
        String reason = translate(task.reason());
        return task.assigneeName() == null || task.state() != State.OPEN
                ? reason
                : translate("workflow.task.why", reason, task.assigneeName());
    }

    private Section timeline(TaskView task, List<BusinessKey> related) {
        Section section = new Section(translate("workflow.timeline"));
        try {
            section.add(ApprovalTimeline.of(panels.record, task.about(), related));
        } catch (BusinessRefusal refusal) {
            section.add(new Paragraph(Notices.sentence(refusal)));
        }
        return section;
    }

    private void finished(String outcome) {
        TaskView task = task().orElseThrow();
        work = null;
        Notices.done("workflow.notice.finished", outcome, task.title().in(getLocale()));
        host.finished(task);
    }

    /** Reads the task again, e.g. after it has changed hands. */
    private void renew() {
        load();
        task().ifPresent(host::changed);
    }

    /** Says a refusal where it is seen; a conflict comes with the way to see the new state. */
    private void tell(BusinessRefusal refusal) {
        alert.removeAll();
        alert.add(VaadinIcon.EXCLAMATION_CIRCLE_O.create(), new Span(Notices.sentence(refusal)));
        if (refusal.kind() == BusinessRefusal.Kind.CONFLICT) {
            Button reload = new Button(translate("workflow.task.reload"), click -> renew());
            reload.addThemeVariants(ButtonVariant.LUMO_SMALL);
            alert.add(reload);
            rest();
        }
        alert.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void rest() {
        if (work != null) {
            work.rest();
        }
        if (operations != null) {
            operations.setEnabled(false);
        }
        task().ifPresent(host::changed);
    }

    void focusFirst() {
        if (work != null) {
            work.focusFirst();
        }
    }

    /** Puts the focus on an outcome's button, so that one more key press says yes. */
    void focusOutcome(int index) {
        if (work != null) {
            work.focusOutcome(index);
        }
    }

    void claim() {
        if (operations != null) {
            operations.claim();
        }
    }
}
