package io.gengyun.database.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused start as its sentence instead of a stack trace. */
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, StartRefused refusal) {
        return new FailureAnalysis(refusal.getMessage(), refusal.remedy(), failure);
    }
}
