package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.gengyun.forms.FormSchema;
import io.gengyun.forms.ui.FormView;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.form.LeaveGuard;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.TaskPage;
import io.gengyun.workflow.TaskPage.Outcome;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.TaskView.Action;
import io.gengyun.workflow.UserTasks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The work on a task: its form, an opinion, and a button for each outcome. Fields that belong to
 * one outcome show when it is chosen; pressing it again finishes the task.
 */
final class TaskWork extends Div {

    /**
     * For this long after they appear the buttons take no press: it would be a double click's
     * second.
     */
    private static final int REST_MILLIS = 800;

    private static final String REST = """
            this.style.pointerEvents = 'none';
            clearTimeout(this.gyRest);
            this.gyRest = setTimeout(() => { this.style.pointerEvents = ''; }, $0);
            """;

    private final TaskPage page;
    private final TaskContext.@Nullable Panel context;
    private final UserTasks tasks;
    private final Consumer<String> finished;
    private final Consumer<BusinessRefusal> refused;
    private final FormView form;
    private final NamedFields fields = new NamedFields();
    private final TextArea opinion = fields.add("opinion", new TextArea());
    private final Div bar = new Div();
    private final List<Button> buttons = new ArrayList<>();
    private @Nullable Outcome chosen;
    private boolean over;

    TaskWork(
            TaskPage page,
            TaskContext.@Nullable Panel context,
            UserTasks tasks,
            Consumer<String> finished,
            Consumer<BusinessRefusal> refused) {
        this.page = page;
        this.context = context;
        this.tasks = tasks;
        this.finished = finished;
        this.refused = refused;
        addClassName("gy-task-work");
        bar.addClassName("gy-outcomes");
        form = form();
        add(form);
        if (completes()) {
            opinion();
            choose(null);
        } else if (page.task().actions().contains(Action.RESOLVE)) {
            advice();
        }
        bar.setVisible(!buttons.isEmpty());
        hideWhenEmpty();
        bar.addAttachListener(event -> bar.getElement().executeJs(REST, REST_MILLIS));
        LeaveGuard guard = new LeaveGuard(this, this::isDirty);
        form.onChange(guard::look);
        fields.onChange(guard::look);
    }

    /** An answer may bring the first field; until then there would be an empty frame. */
    private void hideWhenEmpty() {
        setVisible(getChildren().anyMatch(Component::isVisible));
    }

    private FormView form() {
        Map<String, List<FormSchema.Choice>> offered = context == null ? Map.of() : context.choices();
        FormView view = new FormView(schema(), page.data(), offered, !completes());
        view.setVisible(!view.isEmpty());
        return view;
    }

    /** The form without what the case beside it says already. */
    private FormSchema schema() {
        FormSchema schema = FormSchema.parse(page.form());
        Set<String> told = context == null ? Set.of() : context.told();
        return new FormSchema(
                schema.id(),
                schema.fields().stream()
                        .filter(field -> field.writable() || !told.contains(field.key()))
                        .toList());
    }

    private boolean completes() {
        return page.task().actions().contains(Action.COMPLETE);
    }

    private void opinion() {
        if (page.outcomes().stream().noneMatch(Outcome::needsOpinion)) {
            return;
        }
        opinion.setLabel(translate("workflow.opinion"));
        opinion.setHelperText(translate("workflow.opinion.hint", needing()));
        opinion.setMinRows(2);
        opinion.setMaxRows(8);
        opinion.setMaxLength(2000);
        opinion.setWidthFull();
        add(opinion);
        StockPhrases phrases = StockPhrases.of(page.task(), opinion);
        if (!phrases.isEmpty()) {
            add(phrases);
        }
    }

    /** Labels of the outcomes that need an opinion. */
    private String needing() {
        return page.outcomes().stream()
                .filter(Outcome::needsOpinion)
                .map(this::label)
                .reduce((one, other) -> one + " / " + other)
                .orElse("");
    }

    private void advice() {
        opinion.setLabel(translate("workflow.advice"));
        opinion.setMinRows(3);
        opinion.setWidthFull();
        Button send = new CommandButton(translate("workflow.action.RESOLVE"), this::resolve);
        buttons.add(send);
        bar.add(send);
        add(opinion);
    }

    private void resolve() {
        if (missing(opinion.getValue().isBlank())) {
            return;
        }
        run(() -> tasks.resolve(page.task().id(), opinion.getValue().strip()), translate("workflow.act.RESOLVE"));
    }

    /** Shows the fields of this outcome and makes its button the first; null: none chosen yet. */
    private void choose(@Nullable Outcome outcome) {
        chosen = outcome;
        Set<String> shown = outcome == null ? Set.of() : Set.copyOf(outcome.fields());
        form.reveal(shown, foreign(outcome));
        hideWhenEmpty();
        bar.removeAll();
        buttons.clear();
        if (outcome != null) {
            Button back = new Button(translate("workflow.outcome.back"), c -> choose(null));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            bar.add(back);
            add(outcome, true);
            form.focusFirst();
            return;
        }
        page.outcomes().forEach(each -> add(each, each.equals(page.outcomes().getFirst())));
    }

    private void add(Outcome outcome, boolean first) {
        CommandButton button = new CommandButton(label(outcome), () -> press(outcome));
        button.getElement().setAttribute("data-outcome", outcome.key());
        if (!first) {
            button.secondary();
        }
        buttons.add(button);
        bar.add(button);
    }

    private void press(Outcome outcome) {
        if (!outcome.equals(chosen) && !outcome.fields().isEmpty()) {
            choose(outcome);
            return;
        }
        if (missing(outcome.needsOpinion() && opinion.getValue().isBlank())) {
            return;
        }
        Optional<Map<String, Object>> values = form.checked(foreign(outcome));
        if (values.isEmpty()) {
            return;
        }
        Completion completion = new Completion(
                outcome.key(),
                opinion.getValue().isBlank() ? null : opinion.getValue().strip(),
                context == null ? List.of() : context.lineOpinions(),
                values.get());
        run(() -> tasks.complete(page.task().id(), completion), label(outcome));
    }

    private boolean missing(boolean blank) {
        fields.clearErrors();
        if (blank) {
            fields.tell("opinion", translate("workflow.opinion.missing"));
            opinion.focus();
        }
        return blank;
    }

    private void run(Runnable command, String said) {
        try {
            command.run();
            over = true;
            finished.accept(said);
        } catch (BusinessRefusal refusal) {
            form.tell(refusal.fields());
            refused.accept(refusal);
        }
    }

    /** What is shown is no longer so: nothing can be done here until the task is read again. */
    void rest() {
        bar.setEnabled(false);
    }

    /** Keys of fields that belong to outcomes other than this one. */
    private Set<String> foreign(@Nullable Outcome outcome) {
        Set<String> keys = new HashSet<>();
        page.outcomes().forEach(other -> keys.addAll(other.fields()));
        if (outcome != null) {
            outcome.fields().forEach(keys::remove);
        }
        return keys;
    }

    private String label(Outcome outcome) {
        TaskView task = page.task();
        return TaskLabels.outcome(task.process(), task.task(), outcome.key());
    }

    /** The buttons, to be put where they stay in sight. */
    Div bar() {
        return bar;
    }

    private boolean isDirty() {
        return !over
                && (form.isDirty()
                        || !opinion.getValue().isBlank()
                        || (context != null && !context.lineOpinions().isEmpty()));
    }

    void focusFirst() {
        if (!form.focusFirst()) {
            focusOutcome(0);
        }
    }

    void focusOutcome(int index) {
        if (index < buttons.size()) {
            buttons.get(index).focus();
        }
    }
}
