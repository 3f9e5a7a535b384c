package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import io.gengyun.workflow.TaskView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** When a task is due, in words and colour: overdue, today, or in how many days. */
final class DueBadge {

    private DueBadge() {}

    static Component of(TaskView task, Clock clock) {
        if (task.state() != TaskView.State.OPEN) {
            return ended(task);
        }
        if (task.due() == null) {
            return new StatusBadge(Tone.NEUTRAL, translate("workflow.due.none"));
        }
        Component badge = open(task.due(), clock);
        badge.getElement().setAttribute("title", Formats.here().deadline(task.due()));
        return badge;
    }

    private static Component open(Instant due, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = Objects.requireNonNull(new Formats(Formats.here().language(), clock.getZone()).lastDay(due));
        long days = ChronoUnit.DAYS.between(today, last);
        if (due.isBefore(clock.instant())) {
            return days == 0
                    ? new StatusBadge(Tone.BAD, translate("workflow.due.overdueToday"))
                    : new StatusBadge(Tone.BAD, translate("workflow.due.overdue", -days));
        }
        if (days == 0) {
            return new StatusBadge(Tone.WARNING, translate("workflow.due.today"));
        }
        if (days == 1) {
            return new StatusBadge(Tone.WARNING, translate("workflow.due.tomorrow"));
        }
        return new StatusBadge(Tone.INFO, translate("workflow.due.inDays", days));
    }

    private static Component ended(TaskView task) {
        if (task.state() == TaskView.State.CANCELLED) {
            return new StatusBadge(Tone.NEUTRAL, translate("workflow.state.CANCELLED"));
        }
        String outcome = task.outcome() == null
                ? translate("workflow.state.DONE")
                : TaskLabels.outcome(task.process(), task.task(), task.outcome());
        return new Span(
                new StatusBadge(Tone.GOOD, outcome),
                new Span(" " + Formats.here().dateTime(task.ended())));
    }
}
