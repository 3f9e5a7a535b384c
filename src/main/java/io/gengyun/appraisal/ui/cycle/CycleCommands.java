package io.gengyun.appraisal.ui.cycle;

import static io.gengyun.appraisal.ui.labels.LineLabels.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.appraisal.Stage;
import io.gengyun.appraisal.ui.labels.ReminderLabels;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What HR does with a cycle that has been opened, each asked about before it is done. */
final class CycleCommands {

    /** Stages that closing has to wait for; an improvement plan outlives its cycle. */
    private static final Set<Stage> OPEN =
            EnumSet.of(Stage.DECLARING, Stage.REVIEWING, Stage.RESPONDING, Stage.APPEALING);

    private final AppraisalCycles cycles;
    private final CycleRecord cycle;
    private final Runnable afterwards;

    CycleCommands(AppraisalCycles cycles, CycleRecord cycle, Runnable afterwards) {
        this.cycles = cycles;
        this.cycle = cycle;
        this.afterwards = afterwards;
    }

    /** Says what is still open; closing then needs the word of danger. */
    void close() {
        Map<Stage, Long> stages = cycles.get(cycle.id()).stages();
        long open = stages.entrySet().stream()
                .filter(entry -> OPEN.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (open == 0) {
            Confirmation.ask(
                    text("appraisal.close.title", cycle.name()),
                    text("appraisal.close.text"),
                    text("appraisal.close"),
                    () -> run(() -> cycles.close(cycle.id(), false)));
            return;
        }
        Confirmation.askDangerousReason(
                text("appraisal.close.title", cycle.name()),
                stillOpen(stages, open),
                text("appraisal.close.reason"),
                text("appraisal.close.finish"),
                reason -> run(() -> cycles.close(cycle.id(), reason)));
    }

    private static Div stillOpen(Map<Stage, Long> stages, long open) {
        UnorderedList list = new UnorderedList();
        for (Stage stage : Stage.values()) {
            long count = stages.getOrDefault(stage, 0L);
            if (OPEN.contains(stage) && count > 0) {
                list.add(new ListItem(text(
                        "appraisal.close.open.stage",
                        text("appraisal.stage." + stage.name()),
                        Formats.here().number(count))));
            }
        }
        return new Div(
                new Paragraph(text("appraisal.close.open", Formats.here().number(open))),
                list,
                new Paragraph(text("appraisal.close.finish.meaning")));
    }

    /** The cycle goes on where it failed. */
    void retry() {
        run(() -> cycles.retry(cycle.id()));
    }

    /** An opening that cannot be brought to its end is given up. */
    void giveUp() {
        Confirmation.askDangerousReason(
                text("appraisal.trouble.end.title", cycle.name()),
                new Paragraph(text("appraisal.trouble.end.meaning")),
                text("appraisal.close.reason"),
                text("appraisal.trouble.end"),
                reason -> run(() -> cycles.close(cycle.id(), reason)));
    }

    void remind(PeopleFilter whom) {
        try {
            Notices.done("appraisal.remind.told", ReminderLabels.of(cycles.remind(cycle.id(), whom)));
        } catch (BusinessRefusal refusal) {
            Notices.refused(refusal);
        }
    }

    void refreeze(Set<String> numbers) {
        Confirmation.askReason(
                text("appraisal.refreeze.title", numbers.size()),
                text("appraisal.refreeze.reason"),
                text("appraisal.refreeze.yes"),
                reason -> run(() -> {
                    cycles.refreeze(cycle.id(), numbers, reason);
                    Notices.done("appraisal.refreeze.done", numbers.size());
                }));
    }

    private void run(Runnable command) {
        try {
            command.run();
        } catch (BusinessRefusal refusal) {
            Notices.refused(refusal);
        }
        afterwards.run();
    }
}
