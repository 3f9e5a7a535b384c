package io.gengyun.workflow.internal.engine.cases;

import io.gengyun.shared.BusinessRefusal;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A call of the engine as the other modules see it: a lost race is a conflict, and a refusal that a
 * step spoke comes out as the refusal it is, not wrapped into the engine's trouble.
 */
public final class EngineCall {

    private EngineCall() {}

    static void attempt(Runnable call) {
        answer(() -> {
            call.run();
            return true;
        });
    }

    public static <T> T answer(Supplier<T> call) {
        try {
            return call.get();
        } catch (OptimisticLockingException
                | NullValueException
                | OptimisticLockException
                | OptimisticLockingFailureException problem) {
            throw BusinessRefusal.conflict("workflow.task.changed");
        } catch (ProcessEngineException problem) {
            throw spoken(problem);
        } catch (DmnEngineException problem) {
            throw BusinessRefusal.refused("workflow.decision.broken", problem.getMessage());
        }
    }

    private static RuntimeException spoken(ProcessEngineException problem) {
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessRefusal refusal) {
                return refusal;
            }
            if (cause instanceof DmnEngineException broken) {
                return BusinessRefusal.refused("workflow.decision.broken", broken.getMessage());
            }
        }
        return problem;
    }
}
