package io.gengyun.workflow.internal.engine.cases;

import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ProcessKey;
import java.util.Collection;

/** Where starting and cancelling a process is written down. */
public interface CaseHistory {

    /** One batched write for all of them. */
    void started(ProcessKey process, Collection<BusinessKey> cases);

    /** One batched write for all of them. */
    void happened(Collection<BusinessKey> cases, Act act, String reason);
}
