package io.gengyun.appraisal.ui.cycle;

import io.gengyun.appraisal.CaseRemarks;
import io.gengyun.appraisal.CycleFigures.OddCase;
import io.gengyun.appraisal.CycleFigures.Oddity;
import io.gengyun.uikit.page.Formats;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ui.TaskRemarks;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Score and oddities of declarations on the rows of the inbox. */
@Component
class DeclarationRemarks implements TaskRemarks {

    private final CaseRemarks remarks;

    DeclarationRemarks(CaseRemarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public Map<BusinessKey, Remark> of(Collection<BusinessKey> cases) {
        Map<BusinessKey, Remark> words = new HashMap<>();
        remarks.of(cases).forEach((key, odd) -> words.put(key, remark(odd)));
        return words;
    }

    /** The row says itself when it is overdue. */
    private static Remark remark(OddCase odd) {
        BigDecimal score = odd.score();
        return new Remark(
                score == null ? null : Formats.here().points(score),
                odd.why().stream()
                        .filter(why -> why != Oddity.OVERDUE)
                        .map(why -> OddCaseList.words(odd, why))
                        .toList());
    }
}
