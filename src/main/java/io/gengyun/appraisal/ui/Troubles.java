package io.gengyun.appraisal.ui;

import static io.gengyun.appraisal.ui.LineWords.text;

import io.gengyun.appraisal.CycleFigures.Trouble;

/** Why background work failed, in the reader's language as far as the product knows the reason. */
final class Troubles {

    private Troubles() {}

    static String reason(Trouble trouble) {
        String reason = trouble.reason();
        if (reason.isBlank()) {
            return text("appraisal.trouble.unknown");
        }
        if (!reason.matches("[a-z]\\w*(\\.\\w+)+")) {
            return reason;
        }
        String sentence = text(reason, "…", "…", "…");
        return sentence.startsWith("!") ? reason : sentence;
    }
}
