package io.gengyun.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import io.gengyun.shared.BusinessRefusal;
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
            Button button = new Button(
                    I18NProvider.translate("workflow.action." + action.name()), icon.create(), click -> run.run());
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
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(I18NProvider.translate("workflow." + what + ".title"));
        dialog.addClassName("gy-dialog");
        PersonPicker person = new PersonPicker(I18NProvider.translate("workflow." + what + ".to"), people);
        TextArea words = new TextArea(I18NProvider.translate("workflow." + what + ".words"));
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        Paragraph meaning = new Paragraph(I18NProvider.translate("workflow." + what + ".meaning"));
        dialog.add(meaning, person, words);
        Button go = new Button(
                I18NProvider.translate("workflow.action." + what.toUpperCase(java.util.Locale.ROOT)), click -> {
                    if (complete(person, words)) {
                        dialog.close();
                        run(
                                done,
                                () -> operation.hand(
                                        task.id(),
                                        person.getValue().number(),
                                        words.getValue().strip()));
                    }
                });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(I18NProvider.translate("uikit.cancel"), e -> dialog.close()), go);
        dialog.open();
        person.focus();
    }

    private static boolean complete(PersonPicker person, TextArea words) {
        boolean noPerson = person.isEmpty();
        person.setErrorMessage(I18NProvider.translate("workflow.person.missing"));
        person.setInvalid(noPerson);
        boolean noWords = words.getValue().isBlank();
        words.setErrorMessage(I18NProvider.translate("workflow.field.required"));
        words.setInvalid(noWords);
        return !noPerson && !noWords;
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
