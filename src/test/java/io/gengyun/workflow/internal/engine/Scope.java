package io.gengyun.workflow.internal.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.SimpleVariableInstance;
import org.camunda.bpm.engine.impl.core.variable.scope.SimpleVariableInstance.SimpleVariableInstanceFactory;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableInstanceFactory;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableStore;

/** Variables without a process around them. */
final class Scope extends AbstractVariableScope {

    private final transient VariableStore<SimpleVariableInstance> variables = new VariableStore<>();

    Scope(Map<String, Object> values) {
        setVariablesLocal(values);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    protected VariableStore getVariableStore() {
        return variables;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    protected VariableInstanceFactory getVariableInstanceFactory() {
        return SimpleVariableInstanceFactory.INSTANCE;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    protected java.util.List getVariableInstanceLifecycleListeners() {
        return java.util.List.of();
    }

    @Override
    public AbstractVariableScope getParentVariableScope() {
        return null;
    }
}
