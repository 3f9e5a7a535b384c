package io.gengyun.workflow;

import java.time.Instant;
import java.util.UUID;

/** Steps of the test process. */
public interface ContractSteps {

    Instant file(UUID contract, int copies);
}
