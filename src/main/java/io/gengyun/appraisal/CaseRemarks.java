package io.gengyun.appraisal;

import io.gengyun.appraisal.CycleFigures.OddCase;
import io.gengyun.workflow.BusinessKey;
import java.util.Collection;
import java.util.Map;

/** What stands out about declarations that somebody has to do with, for lists of their work. */
public interface CaseRemarks {

    /**
     * Score and oddities of those declarations under way that the user may see; nothing odd is an
     * empty set. What is no declaration, is over or not their is not in the map.
     */
    Map<BusinessKey, OddCase> of(Collection<BusinessKey> cases);
}
