package io.gengyun.appraisal;

/** Where a person stands in a cycle. */
public enum Stage {
    DECLARING,
    REVIEWING,
    RESPONDING,
    APPEALING,
    IMPROVING,
    DONE
}
