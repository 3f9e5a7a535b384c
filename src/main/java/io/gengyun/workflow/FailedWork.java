package io.gengyun.workflow;

import io.gengyun.workflow.Processes.Failure;
import java.util.List;

/** Background work that has failed for good, for ADMIN, CONSULTANT and HR to care for. */
public interface FailedWork {

    /** The oldest first. */
    List<Failure> list(int most);

    /** Tries the failed work about this object again; how many pieces. */
    int retry(BusinessKey about);
}
