package io.gengyun.appraisal.internal.results;

import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.DeclarationId;
import io.gengyun.appraisal.Results.AppealRecord;
import io.gengyun.appraisal.Results.LineOpinionRecord;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.appraisal.internal.model.AccountNames;
import io.gengyun.appraisal.internal.model.Appeal;
import io.gengyun.appraisal.internal.model.AppealRepository;
import io.gengyun.appraisal.internal.model.Appraisee;
import io.gengyun.appraisal.internal.model.CycleRepository;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.LineOpinion;
import io.gengyun.appraisal.internal.model.LineOpinionRepository;
import io.gengyun.appraisal.internal.model.Scores;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.ScoreSheet;
import io.gengyun.security.AccountId;
import io.gengyun.shared.EmployeeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Results put together for reading: sheet, opinions and appeal, in a few statements for any number.
 */
@Component
public class ResultRecords {

    private final CycleRepository cycles;
    private final AppealRepository appeals;
    private final LineOpinionRepository opinions;
    private final Scoring scoring;
    private final AccountNames names;

    ResultRecords(
            CycleRepository cycles,
            AppealRepository appeals,
            LineOpinionRepository opinions,
            Scoring scoring,
            AccountNames names) {
        this.cycles = cycles;
        this.appeals = appeals;
        this.opinions = opinions;
        this.scoring = scoring;
        this.names = names;
    }

    public ResultRecord of(Declaration declaration) {
        return of(List.of(declaration)).getFirst();
    }

    /** In the order given; people of one cycle, or of several at one scoring for each. */
    public List<ResultRecord> of(Collection<Declaration> declarations) {
        if (declarations.isEmpty()) {
            return List.of();
        }
        List<DeclarationId> ids = declarations.stream().map(Declaration::id).toList();
        Map<DeclarationId, Appeal> appealed = appeals.findByDeclarationIn(ids).stream()
                .collect(Collectors.toMap(Appeal::declaration, Function.identity()));
        Map<DeclarationId, Map<String, List<LineOpinionRecord>>> said = opinions(ids);
        Map<CycleId, Map<EmployeeId, ScoreSheet>> sheets = sheets(declarations);
        return declarations.stream()
                .map(declaration -> record(
                        declaration,
                        appealed.get(declaration.id()),
                        said.getOrDefault(declaration.id(), Map.of()),
                        sheets.get(declaration.cycle()).get(declaration.employee())))
                .toList();
    }

    private Map<CycleId, Map<EmployeeId, ScoreSheet>> sheets(Collection<Declaration> declarations) {
        Map<CycleId, List<EmployeeId>> people = new LinkedHashMap<>();
        declarations.forEach(declaration -> people.computeIfAbsent(declaration.cycle(), cycle -> new ArrayList<>())
                .add(declaration.employee()));
        Map<CycleId, Map<EmployeeId, ScoreSheet>> sheets = new HashMap<>();
        people.forEach((cycle, employees) -> sheets.put(cycle, scoring.scores(cycle.value(), employees)));
        return sheets;
    }

    private Map<DeclarationId, Map<String, List<LineOpinionRecord>>> opinions(List<DeclarationId> ids) {
        List<LineOpinion> found = opinions.findByDeclarationInOrderByGivenAt(ids);
        Set<AccountId> accounts = found.stream().map(LineOpinion::by).collect(Collectors.toSet());
        Map<AccountId, String> called = names.of(accounts);
        Map<DeclarationId, Map<String, List<LineOpinionRecord>>> said = new HashMap<>();
        for (LineOpinion opinion : found) {
            said.computeIfAbsent(opinion.declaration(), id -> new HashMap<>())
                    .computeIfAbsent(opinion.indicator(), line -> new ArrayList<>())
                    .add(new LineOpinionRecord(
                            called.getOrDefault(opinion.by(), "—"), opinion.opinion(), opinion.givenAt()));
        }
        return said;
    }

    private ResultRecord record(
            Declaration declaration,
            @Nullable Appeal appeal,
            Map<String, List<LineOpinionRecord>> said,
            @Nullable ScoreSheet sheet) {
        Appraisee appraisee = declaration.appraisee();
        Scores scores = declaration.scores();
        return new ResultRecord(
                declaration.cycle(),
                cycles.require(declaration.cycle()).name(),
                declaration.id().businessKey(),
                appraisee.employee(),
                appraisee.number(),
                appraisee.name(),
                appraisee.unit(),
                appraisee.position(),
                declaration.standing().stage(),
                scores.raw(),
                scores.calibrated(),
                scores.finalScore(),
                scores.before(),
                scores.rating(),
                declaration.note(),
                declaration.improvementPlan(),
                appeal == null ? null : record(appeal),
                said,
                sheet == null
                        ? new ScoreSheet(appraisee.employee(), declaration.scorecard(), 0, null, List.of())
                        : sheet);
    }

    private static AppealRecord record(Appeal appeal) {
        Boolean upheld = switch (appeal.state()) {
            case UPHELD -> Boolean.TRUE;
            case DISMISSED -> Boolean.FALSE;
            case OPEN, ENDED -> null;
        };
        return new AppealRecord(
                appeal.id().businessKey(),
                appeal.line(),
                appeal.ground(),
                upheld,
                appeal.decisionReason(),
                appeal.actualBefore(),
                appeal.actualAfter(),
                appeal.scoreBefore(),
                appeal.scoreAfter(),
                appeal.raisedAt(),
                appeal.decidedAt());
    }
}
