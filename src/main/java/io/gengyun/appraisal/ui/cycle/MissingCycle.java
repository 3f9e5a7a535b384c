package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.RouterLink;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Notices;

/** What stands in place of a cycle that is not there, or not the reader's to see. */
final class MissingCycle {

    private MissingCycle() {}

    static EmptyState of(BusinessRefusal refusal) {
        return new EmptyState(
                Notices.sentence(refusal),
                translate("appraisal.cycle.missing"),
                new RouterLink(translate("appraisal.cycle.all"), CyclesView.class));
    }
}
