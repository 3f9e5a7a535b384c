package io.gengyun.workflow.spi;

import io.gengyun.workflow.DecisionContract;
import java.util.List;

/** The decision tables that a module asks, itself or from a process of its own. */
public interface AskedDecisions {

    List<DecisionContract> contracts();
}
