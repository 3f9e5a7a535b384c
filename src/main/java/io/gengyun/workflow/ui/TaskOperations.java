package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.FormDialog;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.Notices;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.TaskView.Action;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.spi.People;

/** Buttons for what can be done with a task besides working on it: claim, give back, reassign, … */
final class TaskOperations extends Div {

    private final UserTasks tasks;
    private final People people;
    private final TaskView task;
    private final Runnable afterwards;

    TaskOperations(UserTasks tasks, People people, TaskView task, Runnable afterwards) {
        this.tasks = tasks;
        this.people = people;
        this.task = task;
        this.afterwards = afterwards;
        addClassName("gy-task-operations");
        offer(Action.CLAIM, VaadinIcon.HAND, this::claim);
        offer(Action.UNCLAIM, VaadinIcon.ARROW_BACKWARD, () -> run("unclaimed", () -> tasks.unclaim(task.id())));
        offer(Action.REASSIGN, VaadinIcon.EXCHANGE, () -> hand("reassign", "reassigned", tasks::reassign));
        offer(Action.DELEGATE, VaadinIcon.CHAT, () -> hand("delegate", "delegated", tasks::delegate));
        offer(Action.REMIND, VaadinIcon.BELL_O, () -> run("reminded", () -> tasks.remind(task.id())));
        setVisible(getComponentCount() > 0);
    }

    /** Two names and a text: who gets the task and why. */
    private interface Handing {
        void hand(String task, String number, String words);
    }

    private void offer(Action action, VaadinIcon icon, Runnable run) {
        if (task.actions().contains(action)) {
            Button button =
                    new Button(translate("workflow.action." + action.name()), icon.create(), click -> run.run());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(button);
        }
    }

    void claim() {
        if (task.actions().contains(Action.CLAIM)) {
            run("claimed", () -> tasks.claim(task.id()));
        }
    }

    private void hand(String what, String done, Handing operation) {
        NamedFields fields = new NamedFields();
        PersonPicker person =
                fields.required("person", new PersonPicker(translate("workflow." + what + ".to"), people));
        TextArea words = fields.required("words", new TextArea(translate("workflow." + what + ".words")));
        words.setWidthFull();
        Paragraph meaning = new Paragraph(translate("workflow." + what + ".meaning"));
        FormDialog dialog = new FormDialog(translate("workflow." + what + ".title"), fields)
                .withContent(meaning, person, words)
                .withCommand(
                        translate("workflow.action." + what.toUpperCase(java.util.Locale.ROOT)),
                        () -> {},
                        () -> run(
                                done,
                                () -> operation.hand(
                                        task.id(),
                                        person.getValue().number(),
                                        words.getValue().strip())));
        dialog.addClassName("gy-dialog");
        dialog.open();
    }

    private void run(String done, Runnable command) {
        try {
            command.run();
            Notices.done("workflow.notice." + done);
        } catch (BusinessRefusal refusal) {
            Notices.refused(refusal);
        }
        afterwards.run();
    }
}
