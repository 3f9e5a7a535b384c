package io.gengyun.appraisal.ui;

import static io.gengyun.appraisal.ui.LineWords.text;

import com.vaadin.flow.router.RouterLink;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.EmptyState;
import io.gengyun.uikit.Notices;

/** What stands in place of a result or cycle that is not there, or not the reader's to see. */
final class NotThere {

    private NotThere() {}

    static EmptyState result(BusinessRefusal refusal) {
        return new EmptyState(
                Notices.sentence(refusal),
                text("appraisal.result.missing"),
                new RouterLink(text("appraisal.result.all"), MyResultsView.class));
    }

    static EmptyState cycle(BusinessRefusal refusal) {
        return new EmptyState(
                Notices.sentence(refusal),
                text("appraisal.cycle.missing"),
                new RouterLink(text("appraisal.cycle.all"), CyclesView.class));
    }
}
