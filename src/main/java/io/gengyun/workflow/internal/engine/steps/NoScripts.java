package io.gengyun.workflow.internal.engine.steps;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** A resolver that finds no script engine, so that no script runs whatever a model says. */
public final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // none is wanted
    }

    @Override
    @SuppressWarnings("NullAway") // the engine reads null as "there is none"
    public ScriptEngineManager getScriptEngineManager() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // the engine reads null as "there is none"
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        return null;
    }
}
