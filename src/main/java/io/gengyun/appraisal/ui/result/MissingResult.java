package io.gengyun.appraisal.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
                translate("appraisal.result.missing"),
                new Anchor(ALL, translate("appraisal.result.all")));
    }
}
