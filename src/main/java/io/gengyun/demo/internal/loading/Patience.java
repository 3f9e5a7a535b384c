package io.gengyun.demo.internal.loading;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what the product does in the background. */
@FunctionalInterface
public interface Patience {

    /** Returns once it is done; gives up with an exception. */
    void until(String what, BooleanSupplier done);

    static Patience of(Duration most) {
        return (what, done) -> {
            long end = System.nanoTime() + most.toNanos();
            while (!done.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("waited in vain: " + what);
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        };
    }
}
