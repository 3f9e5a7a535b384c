package io.gengyun.workflow.internal.engine.decisions;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;

/**
 * Variables without objects and files: with the serializers gone the engine can neither write nor
 * read a Java object, so that no byte stream is ever deserialised.
 */
public final class PlainVariables extends AbstractProcessEnginePlugin {

    private static final List<String> REFUSED = List.of("serializable", "file", "bytes");

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        VariableSerializers serializers = engine.getVariableSerializers();
        for (String name : REFUSED) {
            TypedValueSerializer<?> serializer = serializers.getSerializerByName(name);
            if (serializer != null) {
                serializers.removeSerializer(serializer);
            }
        }
        serializers.addSerializer(new PassingDecisionResults());
    }
}
