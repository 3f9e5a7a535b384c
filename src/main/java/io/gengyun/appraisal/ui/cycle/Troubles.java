package io.gengyun.appraisal.ui.cycle;

import static io.gengyun.appraisal.ui.labels.LineLabels.text;

import io.gengyun.appraisal.CycleFigures.Trouble;
import io.gengyun.workflow.ui.FailureWords;

/** Why background work failed, in the reader's language as far as the product knows the reason. */
final class Troubles {

    private Troubles() {}

    static String reason(Trouble trouble) {
        String reason = trouble.reason();
        if (reason.isBlank()) {
            return text("appraisal.trouble.unknown");
        }
        return FailureWords.of(reason);
    }
}
