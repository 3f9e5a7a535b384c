package io.gengyun.workflow.ui;

import io.gengyun.workflow.BusinessKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a module says about its cases in a list of tasks, so that the odd ones are not missed. */
public interface TaskRemarks {

    /**
     * A few words on a case.
     *
     * @param figure e.g. its score with what it is
     * @param odd why it deserves a second look; empty when it is like others
     */
    record Remark(@Nullable String figure, List<String> odd) {}

    /** Of all rows of a slice together; cases of others are not in the map. */
    Map<BusinessKey, Remark> of(Collection<BusinessKey> cases);
}
