package io.gengyun.workflow.spi;

import java.time.Duration;

/**
 * Work that the product does by itself again and again, implemented by the module whose work it is.
 * The engine runs it as one clustered job: on one node at a time, and after a failure again a
 * minute later, for ever.
 */
public interface RecurringWork {

    /** By which its job is known: lower case with hyphens, never changed after a release. */
    String name();

    /** How long after one run the next begins. */
    Duration every();

    /**
     * One run, of less than ten seconds: what is left over waits for the next. It is inside the
     * job's transaction; work in chunks commits each in a transaction of its own.
     */
    void run();
}
