package io.gengyun.persistence;

/**
 * What is locked by name in PostgreSQL: every advisory lock of the product is of one of these kinds,
 * and names of different kinds never meet. The key of a lock is {@code hashtextextended(name, seed)}.
 */
public enum LockSpace {
    /** What one process holds beyond a transaction: a batch that waits or runs, the demo company. */
    LASTING(0),
    /** A table that imports write, one after the other. */
    IMPORTED_TABLE(1),
    /** An import batch that is being undone. */
    UNDONE_BATCH(2),
    /** A person whose work records are being written, so that a day is not filled twice. */
    WORK_OF_EMPLOYEE(3),
    /** A case whose files are being counted. */
    FILES_OF_CASE(4),
    /** An account whose files of today are being counted. */
    FILES_OF_ACCOUNT(5),
    /** The plan of recurring jobs, written by one process at a start. */
    RECURRING_JOBS(6),
    /** A visit that is being entered, so that it is there once however often it is sent. */
    VISIT(7);

    private final int seed;

    LockSpace(int seed) {
        this.seed = seed;
    }

    /** The key as SQL, of an SQL expression for the name. */
    public String key(String name) {
        return "hashtextextended(" + name + ", " + seed + ")";
    }
}
