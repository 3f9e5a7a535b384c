package io.gengyun.appraisal;

import io.gengyun.documents.DocumentId;
import io.gengyun.documents.Documents.DocumentRecord;
import io.gengyun.indicators.ScoreExplanation;
import io.gengyun.indicators.Scoring.LineName;
import io.gengyun.indicators.Scoring.ScoreSheet;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.worklog.WorkDistribution;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Results of people in cycles, by data scope (oneself, those below, everybody) or by holding a task
 * of the case. Every method refuses ({@code NOT_FOUND}) what is not the user's to see.
 */
public interface Results {

    /**
     * A person's result.
     *
     * @param about the case: business key of the declaration
     * @param ratingName name of the rating in the user's language is {@code rating.<rating>}
     * @param unit unit at the opening of the cycle, {@code position} likewise
     * @param note what the person wrote when declaring
     * @param before final score before an upheld appeal
     */
    record ResultRecord(
            CycleId cycle,
            String cycleName,
            BusinessKey about,
            EmployeeId employee,
            String number,
            String name,
            @Nullable String unit,
            @Nullable String position,
            Stage stage,
            @Nullable BigDecimal raw,
            @Nullable BigDecimal calibrated,
            @Nullable BigDecimal finalScore,
            @Nullable BigDecimal before,
            @Nullable String rating,
            @Nullable String note,
            @Nullable String improvementPlan,
            @Nullable AppealRecord appeal,
            Map<String, List<LineOpinionRecord>> opinions,
            ScoreSheet sheet) {

        public CaseScore score() {
            return new CaseScore(stage, raw, calibrated, finalScore, before, rating);
        }
    }

    /** How high a case is scored so far, and where it is. */
    record CaseScore(
            Stage stage,
            @Nullable BigDecimal raw,
            @Nullable BigDecimal calibrated,
            @Nullable BigDecimal finalScore,
            @Nullable BigDecimal before,
            @Nullable String rating) {}

    /** One of the user's own results in a list, without its lines. */
    record OwnResult(CycleId cycle, String cycleName, EmployeeId employee, CaseScore score) {}

    /** An opinion on a line, by whom. */
    record LineOpinionRecord(String by, String opinion, Instant at) {}

    /**
     * The one appeal of a result; decision null while open.
     *
     * @param about business key of the appeal
     */
    record AppealRecord(
            BusinessKey about,
            String line,
            String ground,
            @Nullable Boolean upheld,
            @Nullable String decisionReason,
            @Nullable BigDecimal actualBefore,
            @Nullable BigDecimal actualAfter,
            @Nullable BigDecimal scoreBefore,
            @Nullable BigDecimal scoreAfter,
            Instant raisedAt,
            @Nullable Instant decidedAt) {}

    /** A cycle to choose from. */
    record CycleName(CycleId id, String name) {}

    /** Cycles in which the user sees somebody's result, newest first. */
    List<CycleName> cycles();

    /** The user's own results, newest cycle first, read at one go however many there are. */
    List<OwnResult> mine();

    ResultRecord get(CycleId cycle, EmployeeId employee);

    /** The result behind a task of the declaration or the appeal. */
    ResultRecord of(BusinessKey about);

    Slice<ResultRecord> inCycle(CycleId cycle, int limit, @Nullable String after);

    /** The results of these people of a cycle, as far as the user may see them, in this order. */
    List<ResultRecord> inCycle(CycleId cycle, List<EmployeeId> employees);

    /** Every indicator that somebody of the cycle is scored by. */
    List<LineName> lines(CycleId cycle);

    /**
     * A person's score to be opened line by line; its past are the three periods of the same length
     * before the cycle's, by the cycle's definitions from the facts as they are now, so that it
     * says how things have gone and never changes a score.
     */
    ScoreExplanation explanation(CycleId cycle, EmployeeId employee);

    /** How a person's work was distributed over the days that they are scored for, as it is now. */
    WorkDistribution work(CycleId cycle, EmployeeId employee);

    List<DocumentRecord> evidence(BusinessKey about);

    /** Adds evidence: the appraisee while declaring or appealing, HR in their place. */
    DocumentRecord addEvidence(BusinessKey about, String name, InputStream content);

    /** Size in bytes of the largest file that is taken as evidence. */
    long largestEvidence();

    InputStream evidenceContent(BusinessKey about, DocumentId document);

    void removeEvidence(BusinessKey about, DocumentId document);
}
