package io.gengyun.persistence;

/**
 * Locks on names that outlast transactions: one process holds a name at a time, every other on the
 * same database sees that, and all that a process holds ends with it, however it ends.
 */
public interface LastingLocks {

    /** Takes a name at once or not at all; false also when this process holds it already. */
    boolean tryHold(String name);

    /** Gives a name back; nothing where it was not held. */
    void release(String name);

    /** Whether some process holds a name. */
    boolean isHeld(String name);
}
