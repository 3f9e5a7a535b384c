package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.DeclarationId;
import io.gengyun.appraisal.Stage;
import io.gengyun.appraisal.internal.model.Appeal;
import io.gengyun.appraisal.internal.model.AppealRepository;
import io.gengyun.appraisal.internal.model.AppraisalCycle;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.shared.Texts;
import io.gengyun.workflow.Processes;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The end of what is still open when a cycle is closed: each process is cancelled where it stands.
 */
@Component
class CycleEnding {

    /** Stages in which somebody still has to act. */
    static final Set<Stage> OPEN = EnumSet.of(Stage.DECLARING, Stage.REVIEWING, Stage.RESPONDING, Stage.APPEALING);

    private final DeclarationRepository declarations;
    private final AppealRepository appeals;
    private final Processes processes;
    private final Texts texts;
    private final Clock clock;

    CycleEnding(
            DeclarationRepository declarations,
            AppealRepository appeals,
            Processes processes,
            Texts texts,
            Clock clock) {
        this.declarations = declarations;
        this.appeals = appeals;
        this.processes = processes;
        this.texts = texts;
        this.clock = clock;
    }

    private String reason(AppraisalCycle cycle) {
        String said = cycle.closingReason();
        return said == null
                ? texts.text(Locale.CHINESE, "appraisal.cycle.endedByClosing")
                : texts.text(Locale.CHINESE, "appraisal.cycle.endedByClosing.reason", said);
    }

    void end(AppraisalCycle cycle, int chunk) {
        List<Declaration> open = declarations.inStages(cycle.id(), chunk, OPEN);
        Map<DeclarationId, Appeal> undecided =
                appeals.findByDeclarationIn(open.stream().map(Declaration::id).toList()).stream()
                        .filter(appeal -> appeal.state() == Appeal.State.OPEN)
                        .collect(Collectors.toMap(Appeal::declaration, Function.identity()));
        processes.cancelAll(
                open.stream().map(declaration -> declaration.id().businessKey()).toList(), reason(cycle));
        for (Declaration declaration : open) {
            Appeal appeal = undecided.get(declaration.id());
            if (appeal != null) {
                appeal.end();
            }
            declaration.end(clock.instant());
            declarations.save(declaration);
        }
    }
}
