package io.gengyun.workflow.internal.engine.steps;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** A factory that makes nothing, so that no class named in a model is ever instantiated. */
public final class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("a model may not name a class: " + type.getName());
    }
}
