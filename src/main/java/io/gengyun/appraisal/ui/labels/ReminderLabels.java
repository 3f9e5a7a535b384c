package io.gengyun.appraisal.ui.labels;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.gengyun.appraisal.AppraisalCycles.Reminded;
import java.util.ArrayList;
import java.util.List;

/** Says what a nudge came to: whom it reached, and what was left out and why. */
public final class ReminderLabels {

    private ReminderLabels() {}

    public static String of(Reminded reminded) {
        List<String> words = new ArrayList<>();
        if (reminded.people() > 0) {
            words.add(translate("appraisal.remind.done", reminded.people(), reminded.tasks()));
        }
        if (reminded.toClaim() > 0) {
            words.add(translate("appraisal.remind.toClaim", reminded.toClaim()));
        }
        if (reminded.passedOver() > 0) {
            words.add(translate("appraisal.remind.passedOver", reminded.passedOver()));
        }
        return words.isEmpty() ? translate("appraisal.remind.nobody") : String.join(" ", words);
    }
}
