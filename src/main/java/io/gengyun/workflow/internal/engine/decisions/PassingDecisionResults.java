package io.gengyun.workflow.internal.engine.decisions;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The one object that may pass through a process, without ever being written: the result of a
 * decision table between its evaluation and its mapping to a plain variable.
 */
final class PassingDecisionResults extends JavaObjectSerializer {

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value.isTransient() && super.canWriteValue(value);
    }

    @Override
    protected boolean canSerializeValue(Object value) {
        return value instanceof DmnDecisionResult;
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        // it passes; nothing is kept
    }

    @Override
    protected Object deserializeFromByteArray(byte[] bytes, String typeName) {
        throw new ProcessEngineException("no Java object is ever read from bytes");
    }

    @Override
    protected byte[] serializeToByteArray(Object value) {
        throw new ProcessEngineException("no Java object is ever written to bytes");
    }
}
