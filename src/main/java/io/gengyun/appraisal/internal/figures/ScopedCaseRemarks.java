package io.gengyun.appraisal.internal.figures;

import io.gengyun.appraisal.CaseRemarks;
import io.gengyun.appraisal.CycleFigures.OddCase;
import io.gengyun.appraisal.DeclarationId;
import io.gengyun.security.Access;
import io.gengyun.workflow.BusinessKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remarks in one statement for all cases together, and none when there is no declaration. */
@Component
@Transactional(readOnly = true)
class ScopedCaseRemarks implements CaseRemarks {

    private final OddRows rows;
    private final Access access;

    ScopedCaseRemarks(OddRows rows, Access access) {
        this.rows = rows;
        this.access = access;
    }

    @Override
    public Map<BusinessKey, OddCase> of(Collection<BusinessKey> cases) {
        List<UUID> declarations = cases.stream()
                .filter(one -> one.type().equals(DeclarationId.TYPE))
                .map(BusinessKey::id)
                .distinct()
                .toList();
        if (declarations.isEmpty()) {
            return Map.of();
        }
        Map<BusinessKey, OddCase> found = new LinkedHashMap<>();
        rows.among(declarations, access.scope(), access.user().account())
                .forEach((id, odd) -> found.put(new BusinessKey(DeclarationId.TYPE, id), odd));
        return found;
    }
}
