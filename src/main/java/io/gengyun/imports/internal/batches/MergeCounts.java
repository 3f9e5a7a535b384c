package io.gengyun.imports.internal.batches;

/** How many rows of a file were created, changed, left as they were, and refused. */
public record MergeCounts(long created, long updated, long unchanged, long rejected) {}
