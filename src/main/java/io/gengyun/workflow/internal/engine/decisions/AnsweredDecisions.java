package io.gengyun.workflow.internal.engine.decisions;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.workflow.DecisionContract;
import io.gengyun.workflow.DecisionContract.Column;
import io.gengyun.workflow.DecisionContract.Kind;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.jspecify.annotations.Nullable;

/**
 * The last look at what a decision table answers, whoever asked, a module or a process: a table
 * that was deployed before its contract, and does not keep it, is refused with its row.
 */
public record AnsweredDecisions(DecisionContracts contracts) implements DmnDecisionTableEvaluationListener {

    @Override
    public void notify(DmnDecisionTableEvaluationEvent answered) {
        contracts.of(answered.getDecision().getKey()).ifPresent(contract -> check(contract, answered));
    }

    private static void check(DecisionContract contract, DmnDecisionTableEvaluationEvent answered) {
        List<DmnEvaluatedDecisionRule> rows = answered.getMatchingRules();
        if (rows.size() != 1) {
            String reason = rows.isEmpty() ? "workflow.decision.noRow" : "workflow.decision.severalRows";
            throw BusinessRefusal.refused(reason, contract.key().value());
        }
        for (Column output : contract.outputs()) {
            DmnEvaluatedOutput found = rows.getFirst().getOutputEntries().get(output.name());
            Object value = found == null || isEmpty(found.getValue().getValue())
                    ? null
                    : found.getValue().getValue();
            if (value == null ? output.required() : !fits(value, output.kind())) {
                throw BusinessRefusal.refused(
                        value == null ? "workflow.decision.empty" : "workflow.decision.otherKind",
                        contract.key().value(),
                        row(answered, rows.getFirst().getId()),
                        output.name());
            }
        }
    }

    /** The engine makes the text "null" of a name without a value. */
    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value instanceof String text && (text.isBlank() || text.equals("null"));
    }

    /** Whether a value is one of this kind. */
    static boolean fits(Object value, Kind kind) {
        return switch (kind) {
            case TEXT -> value instanceof String;
            case NUMBER -> value instanceof Number;
            case COUNT ->
                value instanceof Number number && number.doubleValue() == number.intValue() && isCount(number);
            case FLAG -> value instanceof Boolean;
        };
    }

    private static boolean isCount(Number number) {
        return number.intValue() >= 0 && number.intValue() <= 9999;
    }

    /** The number of a row as the table shows it, from 1. */
    private static String row(DmnDecisionTableEvaluationEvent answered, @Nullable String id) {
        List<DmnDecisionTableRuleImpl> rows =
                ((DmnDecisionTableImpl) answered.getDecisionTable().getDecisionLogic()).getRules();
        Optional<DmnDecisionTableRuleImpl> found =
                rows.stream().filter(row -> row.getId().equals(id)).findFirst();
        return found.map(row -> String.valueOf(rows.indexOf(row) + 1)).orElse("?");
    }
}
