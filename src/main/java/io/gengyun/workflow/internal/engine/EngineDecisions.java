package io.gengyun.workflow.internal.engine;

import io.gengyun.workflow.DecisionKey;
import io.gengyun.workflow.Decisions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.InputEntry;
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
    private final Map<Asked, List<Step>> known = new ConcurrentHashMap<>();

    EngineDecisions(ProcessEngine engine) {
        decisions = engine.getDecisionService();
        repository = engine.getRepositoryService();
    }

    @Override
    @Transactional
    public List<Map<String, Object>> evaluate(DecisionKey decision, Map<String, Object> inputs) {
        return decisions
                .evaluateDecisionTableByKey(decision.value())
                .variables(new HashMap<>(inputs))
                .evaluate()
                .getResultList();
    }

    @Override
    @Transactional
    public List<Step> steps(DecisionKey decision, String input, int places) {
        String latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision.value())
                .latestVersion()
                .singleResult()
                .getId();
        return known.computeIfAbsent(new Asked(latest, input, places), this::find);
    }

    /** The answer can change only at a number that the table names, or just beside it. */
    private List<Step> find(Asked asked) {
        BigDecimal least = BigDecimal.ONE.movePointLeft(asked.places());
        SortedSet<BigDecimal> points = new TreeSet<>();
        for (BigDecimal named : named(asked.definition())) {
            points.add(named.subtract(least));
            points.add(named);
            points.add(named.add(least));
        }
        List<Step> steps = new ArrayList<>();
        BigDecimal first = points.isEmpty() ? BigDecimal.ZERO : points.first();
        steps.add(new Step(null, answer(asked, first)));
        for (BigDecimal point : points) {
            Map<String, Object> answer = answer(asked, point);
            if (!answer.equals(steps.getLast().outputs())) {
                steps.add(new Step(point, answer));
            }
        }
        return List.copyOf(steps);
    }

    private List<BigDecimal> named(String definition) {
        return repository.getDmnModelInstance(definition).getModelElementsByType(InputEntry.class).stream()
                .flatMap(entry -> NUMBER.matcher(entry.getTextContent()).results())
                .map(MatchResult::group)
                .map(BigDecimal::new)
                .toList();
    }

    private Map<String, Object> answer(Asked asked, BigDecimal number) {
        return decisions
                .evaluateDecisionTableById(asked.definition())
                .variables(Map.of(asked.input(), number))
                .evaluate()
                .getResultList()
                .stream()
                .findFirst()
                .map(Map::copyOf)
                .orElse(Map.of());
    }
}
