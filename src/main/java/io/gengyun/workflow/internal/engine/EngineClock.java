package io.gengyun.workflow.internal.engine;

import io.gengyun.shared.Hindsight;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The product's clock as the engine's. The engine's own clock is one static field; while the
 * product runs on the system's clock both agree by themselves, and any other clock (a test's that
 * is moved, or hindsight) is written into that field before each engine command, which is the only
 * time the engine looks.
 */
final class EngineClock extends CommandInterceptor {

    private final Clock clock;
    private final boolean system;

    private EngineClock(Clock clock) {
        this.clock = clock;
        this.system = clock instanceof Hindsight;
    }

    static void bind(ProcessEngineConfigurationImpl engine, Clock clock) {
        ClockUtil.reset();
        if (!clock.equals(Clock.system(clock.getZone()))) {
            engine.setCustomPreCommandInterceptorsTxRequired(
                    new ArrayList<>(List.of(new EngineClock(clock))));
            engine.setCustomPreCommandInterceptorsTxRequiresNew(
                    new ArrayList<>(List.of(new EngineClock(clock))));
        }
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (system && Hindsight.then().isEmpty()) {
            return next.execute(command);
        }
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        try {
            return next.execute(command);
        } finally {
            if (system && Context.getCommandContext() == null) {
                ClockUtil.reset();
            }
        }
    }
}
