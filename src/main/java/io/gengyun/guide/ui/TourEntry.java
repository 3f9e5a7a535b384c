package io.gengyun.guide.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.home.UserMenuEntry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tour in the user's menu: from the beginning, or from where it was left. */
@Component
class TourEntry implements UserMenuEntry {

    private final TourGuide guide;

    TourEntry(TourGuide guide) {
        this.guide = guide;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public String label() {
        return translate("guide.tour");
    }

    @Override
    public void chosen(UI page) {
        Optional<TourStop> left = guide.leftAt();
        if (left.isEmpty()) {
            guide.begin(page);
            return;
        }
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(translate("guide.tour"));
        question.setText(translate(
                "guide.tour.whereLeft",
                guide.numberOf(left.get()),
                guide.stops().size(),
                translate("guide.tour." + left.get().key())));
        question.setConfirmText(translate("guide.tour.goOn"));
        question.addConfirmListener(yes -> guide.goTo(page, left.get()));
        question.setRejectable(true);
        question.setRejectText(translate("guide.tour.again"));
        question.addRejectListener(again -> guide.begin(page));
        question.setCancelable(true);
        question.setCancelText(translate("uikit.cancel"));
        question.open();
    }
}
