package io.gengyun.demo.internal;

import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.UserTasks.Box;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The people of the demo company at their inboxes, each finishing what his story says. */
@Component
class Storytelling {

    private static final String COUNTERSIGN = "Task_Countersign";
    private static final int ALL = 100;

    private final UserTasks tasks;

    Storytelling(UserTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Tells each story to its end.
     *
     * @param again whether some of it may have happened before; that is not waited for
     */
    void tell(
            List<Story> stories,
            Map<Person, AccountRecord> accounts,
            boolean again,
            Patience patience) {
        for (Story story : stories) {
            boolean goesOn = !again;
            for (Story.Step step : story.steps()) {
                goesOn |= task(acting(step.by(), accounts), story.about(), step.task()).isPresent();
                if (goesOn) {
                    take(story.about(), step, accounts, patience);
                }
            }
        }
    }

    /** Finishes the task, after the director has countersigned when the score asks for it. */
    private void take(
            Person about, Story.Step step, Map<Person, AccountRecord> accounts, Patience patience) {
        Acting actor = acting(step.by(), accounts);
        Acting director = acting(Person.LIN_ZHIYUAN, accounts);
        patience.until(
                step.task() + " of " + about,
                () -> {
                    task(director, about, COUNTERSIGN)
                            .ifPresent(open -> finish(director, open, countersigned()));
                    return task(actor, about, step.task()).isPresent();
                });
        task(actor, about, step.task()).ifPresent(open -> finish(actor, open, step.completion()));
    }

    private static Acting acting(Person person, Map<Person, AccountRecord> accounts) {
        return Acting.as(Optional.ofNullable(accounts.get(person)).orElseThrow());
    }

    private static Completion countersigned() {
        return new Completion("approve", "数据属实，同意。", List.of(), Map.of());
    }

    private Optional<TaskView> task(Acting actor, Person about, String task) {
        return actor
                .get(() -> tasks.inbox(Set.of(Box.MINE, Box.TO_CLAIM), null, ALL, null))
                .items()
                .stream()
                .filter(open -> open.task().equals(task))
                .filter(open -> about.number().equals(open.subjectNumber()))
                .findFirst();
    }

    private void finish(Acting actor, TaskView open, Completion completion) {
        actor.run(() -> tasks.complete(open.id(), completion));
    }
}
