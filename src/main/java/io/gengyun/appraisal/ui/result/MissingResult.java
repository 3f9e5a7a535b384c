package io.gengyun.appraisal.ui.result;

import static io.gengyun.appraisal.ui.labels.LineLabels.text;

import com.vaadin.flow.component.html.Anchor;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Notices;

/** What stands in place of a result that is not there, or not the reader's to see. */
final class MissingResult {

    /** Where all results that the reader may see are listed. */
    private static final String ALL = "results";

    private MissingResult() {}

    static EmptyState of(BusinessRefusal refusal) {
        return new EmptyState(
                Notices.sentence(refusal),
                text("appraisal.result.missing"),
                new Anchor(ALL, text("appraisal.result.all")));
    }
}
