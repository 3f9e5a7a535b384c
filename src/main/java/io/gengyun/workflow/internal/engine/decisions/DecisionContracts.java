package io.gengyun.workflow.internal.engine.decisions;

import io.gengyun.workflow.DecisionContract;
import io.gengyun.workflow.spi.AskedDecisions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The contracts of all modules, by the key of the decision. */
@Component
public class DecisionContracts {

    private final Map<String, DecisionContract> known;

    DecisionContracts(List<AskedDecisions> modules) {
        known = modules.stream()
                .flatMap(module -> module.contracts().stream())
                .collect(Collectors.toUnmodifiableMap(contract -> contract.key().value(), Function.identity()));
    }

    public Optional<DecisionContract> of(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /** The key of a decision whose contract a module has declared; asking another is a mistake in the code. */
    String declared(DecisionContract decision) {
        String key = decision.key().value();
        if (!decision.equals(known.get(key))) {
            throw new IllegalArgumentException("no module has declared the contract of the decision " + key);
        }
        return key;
    }
}
