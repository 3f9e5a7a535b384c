package io.gengyun.workflow.internal.engine.decisions;

import io.gengyun.workflow.DecisionContract;
import io.gengyun.workflow.DecisionContract.Column;
import io.gengyun.workflow.DecisionKey;
import io.gengyun.workflow.Decisions;
import io.gengyun.workflow.internal.engine.cases.EngineCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decision tables in their latest deployed version. */
@Component
class EngineDecisions implements Decisions {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** A deployed table never changes, so its steps are found once. */
    private record Asked(String definition, String input, int places) {}

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final DecisionContracts contracts;
    private final Map<Asked, List<Step>> known = new ConcurrentHashMap<>();

    /** For questions that no case asks: a table without an answer is no trouble of theirs. */
    private final DmnEngine trial = FeelTables.configuration().buildEngine();

    EngineDecisions(ProcessEngine engine, DecisionContracts contracts) {
        decisions = engine.getDecisionService();
        repository = engine.getRepositoryService();
        this.contracts = contracts;
    }

    @Override
    @Transactional
    public Answer decide(DecisionContract decision, Map<String, ? extends @Nullable Object> inputs) {
        String key = contracts.declared(decision);
        Map<String, @Nullable Object> given = given(decision, inputs);
        return EngineCall.answer(() -> {
            return new Answer(known(decisions
                    .evaluateDecisionTableByKey(key)
                    .variables(given)
                    .evaluate()
                    .getSingleResult()
                    .getEntryMap()));
        });
    }

    /** Exactly what the contract gives: anything else is a mistake in the code. */
    private static Map<String, @Nullable Object> given(
            DecisionContract decision, Map<String, ? extends @Nullable Object> inputs) {
        Map<String, @Nullable Object> given = new HashMap<>(inputs);
        boolean whole = given.size() == decision.inputs().size();
        for (Column input : decision.inputs()) {
            Object value = given.get(input.name());
            whole &= value == null
                    ? !input.required() && given.containsKey(input.name())
                    : AnsweredDecisions.fits(value, input.kind());
        }
        if (!whole) {
            throw new IllegalArgumentException("the decision " + decision + " is not given " + given.keySet());
        }
        return given;
    }

    @Override
    @Transactional
    public List<Step> steps(DecisionContract decision, String input, int places) {
        String latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(contracts.declared(decision))
                .latestVersion()
                .singleResult()
                .getId();
        return known.computeIfAbsent(new Asked(latest, input, places), asked -> find(asked, decision.key()));
    }

    /** The answer can change only at a number that the table names, or just beside it. */
    private List<Step> find(Asked asked, DecisionKey key) {
        DmnModelInstance model = repository.getDmnModelInstance(asked.definition());
        DmnDecision table = trial.parseDecision(key.value(), model);
        BigDecimal least = BigDecimal.ONE.movePointLeft(asked.places());
        SortedSet<BigDecimal> points = new TreeSet<>();
        for (BigDecimal named : named(model)) {
            points.add(named.subtract(least));
            points.add(named);
            points.add(named.add(least));
        }
        List<Step> steps = new ArrayList<>();
        BigDecimal first = points.isEmpty() ? BigDecimal.ZERO : points.first();
        steps.add(new Step(null, answer(table, asked.input(), first)));
        for (BigDecimal point : points) {
            Map<String, Object> answer = answer(table, asked.input(), point);
            if (!answer.equals(steps.getLast().outputs())) {
                steps.add(new Step(point, answer));
            }
        }
        return List.copyOf(steps);
    }

    private static List<BigDecimal> named(DmnModelInstance model) {
        return model.getModelElementsByType(InputEntry.class).stream()
                .flatMap(entry -> NUMBER.matcher(entry.getTextContent()).results())
                .map(MatchResult::group)
                .map(BigDecimal::new)
                .toList();
    }

    private Map<String, Object> answer(DmnDecision table, String input, BigDecimal number) {
        return trial.evaluateDecisionTable(table, Map.of(input, number)).getResultList().stream()
                .findFirst()
                .map(EngineDecisions::known)
                .orElse(Map.of());
    }

    private static Map<String, Object> known(Map<String, Object> outputs) {
        Map<String, Object> known = new HashMap<>(outputs);
        known.values().removeIf(Objects::isNull);
        return Map.copyOf(known);
    }
}
