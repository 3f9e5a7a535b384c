package io.gengyun.audit;

import java.util.List;

/**
 * One verification of the whole chain, done step by step so that its progress shows. It covers what
 * was sealed when it began, holds no transaction open between steps, and needs the same memory for
 * any length of the chain.
 */
public interface ChainCheck {

    /** Verifies the next few thousand entries. */
    void step();

    boolean finished();

    /** Share of the work that is done, 0 to 1. */
    double progress();

    /** Entries that are sealed and were looked at so far. */
    long entries();

    /** What is wrong, at most the first hundred; complete when finished. */
    List<Finding> findings();

    /** How many findings there are altogether. */
    long found();
}
