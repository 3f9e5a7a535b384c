package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.gengyun.appraisal.CycleFigures.Trouble;
import io.gengyun.workflow.ui.FailureLabels;

/** Why background work failed, in the reader's language as far as the product knows the reason. */
final class Troubles {

    private Troubles() {}

    static String reason(Trouble trouble) {
        String reason = trouble.reason();
        if (reason.isBlank()) {
            return translate("appraisal.trouble.unknown");
        }
        return FailureLabels.of(reason);
    }
}
