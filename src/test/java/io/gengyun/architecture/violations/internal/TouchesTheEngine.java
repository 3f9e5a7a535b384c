package io.gengyun.architecture.violations.internal;

import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

class TouchesTheEngine {
    @Nullable
    ProcessEngine engine;
}
