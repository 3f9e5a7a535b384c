package io.gengyun.workflow.internal.engine.steps;

import java.lang.reflect.Method;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The engine's expressions with nothing in reach but process variables and the Steps of modules.
 */
public final class StepsExpressions extends JuelExpressionManager {

    private final StepsBeans steps;

    public StepsExpressions(StepsBeans steps) {
        this.steps = steps;
    }

    @Override
    protected ELResolver createElResolver() {
        return new StepsResolver(steps);
    }

    /** The engine's functions would open its current context to models. */
    @Override
    public void addFunction(String name, Method function) {
        // none is wanted
    }

    /** Decision tables speak FEEL only. */
    @Override
    protected ElProvider createElProvider() {
        return expression -> {
            throw new ELException("a decision table may use FEEL only: " + expression);
        };
    }
}
