package io.gengyun.workflow.internal.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.joda.time.DateTimeUtils;
import org.joda.time.DateTimeUtils.MillisProvider;

/**
 * The product's clock as the engine's. The engine asks one static field for the time; what is put
 * there asks the product's clock in turn, so that a thread that looks back finds its own moment and
 * all others theirs. It is put there again before each engine command, since the products of
 * several tests take turns.
 */
final class EngineClock extends CommandInterceptor {

    private final MillisProvider time;

    private EngineClock(MillisProvider time) {
        this.time = time;
    }

    static void bind(ProcessEngineConfigurationImpl engine, Clock clock) {
        MillisProvider time = clock::millis;
        DateTimeUtils.setCurrentMillisProvider(time);
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new EngineClock(time))));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new EngineClock(time))));
    }

    @Override
    public <T> T execute(Command<T> command) {
        DateTimeUtils.setCurrentMillisProvider(time);
        return next.execute(command);
    }
}
