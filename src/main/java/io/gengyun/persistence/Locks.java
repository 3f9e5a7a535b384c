package io.gengyun.persistence;

/** Locks on names, seen by every process on the same database, until the transaction ends. */
public interface Locks {

    /** Waits until nobody else holds the name, then holds it until the transaction ends. */
    void hold(LockSpace space, String name);

    /** The same without waiting: false when somebody else holds it. */
    boolean tryHold(LockSpace space, String name);
}
