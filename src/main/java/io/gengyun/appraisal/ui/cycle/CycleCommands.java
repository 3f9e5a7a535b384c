package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
                    translate("appraisal.close.title", cycle.name()),
                    translate("appraisal.close.text"),
                    translate("appraisal.close"),
                    () -> run(() -> cycles.close(cycle.id(), false)));
            return;
        }
        Confirmation.askDangerousReason(
                translate("appraisal.close.title", cycle.name()),
                stillOpen(stages, open),
                translate("appraisal.close.reason"),
                translate("appraisal.close.finish"),
                reason -> run(() -> cycles.close(cycle.id(), reason)));
    }

    private static Div stillOpen(Map<Stage, Long> stages, long open) {
        UnorderedList list = new UnorderedList();
        for (Stage stage : Stage.values()) {
            long count = stages.getOrDefault(stage, 0L);
            if (OPEN.contains(stage) && count > 0) {
                list.add(new ListItem(translate(
                        "appraisal.close.open.stage",
                        translate("appraisal.stage." + stage.name()),
                        Formats.here().number(count))));
            }
        }
        return new Div(
                new Paragraph(translate("appraisal.close.open", Formats.here().number(open))),
                list,
                new Paragraph(translate("appraisal.close.finish.meaning")));
    }

    /** The cycle goes on where it failed. */
    void retry() {
        run(() -> cycles.retry(cycle.id()));
    }

    /** An opening that cannot be brought to its end is given up. */
    void giveUp() {
        Confirmation.askDangerousReason(
                translate("appraisal.trouble.end.title", cycle.name()),
                new Paragraph(translate("appraisal.trouble.end.meaning")),
                translate("appraisal.close.reason"),
                translate("appraisal.trouble.end"),
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
                translate("appraisal.refreeze.title", numbers.size()),
                translate("appraisal.refreeze.reason"),
                translate("appraisal.refreeze.yes"),
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
