package io.gengyun.workflow;

/** Contracts of the test process, for tests of other packages. */
public interface Contracts {

    BusinessKey aboutNobody();
}
