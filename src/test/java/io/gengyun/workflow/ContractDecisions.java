package io.gengyun.workflow;

import io.gengyun.workflow.DecisionContract.Kind;
import io.gengyun.workflow.spi.AskedDecisions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The decision tables that the contracts of the tests ask. */
@Component
class ContractDecisions implements AskedDecisions {

    static final DecisionContract GRADE =
            DecisionContract.of("contract-grade").given("amount", Kind.NUMBER).answers("grade", Kind.TEXT);

    static final DecisionContract URGENT =
            DecisionContract.of("contract-urgent").given("outcome", Kind.TEXT).answers("urgent", Kind.FLAG);

    @Override
    public List<DecisionContract> contracts() {
        return List.of(GRADE, URGENT);
    }
}
