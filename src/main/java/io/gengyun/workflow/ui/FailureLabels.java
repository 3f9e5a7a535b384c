package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;

/** Why background work failed, in the reader's language as far as the product knows the reason. */
public final class FailureLabels {

    /** No refusal names more than this. */
    private static final int MOST_NAMED = 5;

    private FailureLabels() {}

    /**
     * The sentence for a reason.
     *
     * @param reason a translation key with what it names, split by bars, or words for a technician
     */
    public static String of(String reason) {
        String[] parts = reason.split(" \\| ");
        if (!parts[0].matches("[a-z]\\w*(\\.\\w+)+")) {
            return reason;
        }
        Object[] named = Arrays.copyOf(Arrays.copyOfRange(parts, 1, parts.length, Object[].class), MOST_NAMED);
        Arrays.fill(named, Math.min(parts.length - 1, MOST_NAMED), MOST_NAMED, "…");
        String sentence = translate(parts[0], named);
        return sentence.startsWith("!") ? reason : sentence;
    }
}
