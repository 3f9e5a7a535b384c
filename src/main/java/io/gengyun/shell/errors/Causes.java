package io.gengyun.shell.errors;

import io.gengyun.rest.UnwritableText;
import io.gengyun.shared.BusinessRefusal;
import org.springframework.dao.OptimisticLockingFailureException;

/** Looks through wrapped exceptions for the one that tells the user something. */
public final class Causes {

    private Causes() {}

    /** The refusal, the lost race or the unwritable text inside, else the exception itself. */
    public static Throwable telling(Throwable caught) {
        Throwable cause = caught;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof BusinessRefusal) {
                return cause;
            }
            if (cause instanceof OptimisticLockingFailureException) {
                return BusinessRefusal.conflict("shell.changedMeanwhile");
            }
            cause = cause.getCause();
        }
        return UnwritableText.in(caught).<Throwable>map(refusal -> refusal).orElse(caught);
    }
}
