package io.gengyun.guide.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import io.gengyun.uikit.form.Confirmation;
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
        Confirmation.ask(
                        translate("guide.tour"),
                        translate(
                                "guide.tour.whereLeft",
                                guide.numberOf(left.get()),
                                guide.stops().size(),
                                translate("guide.tour." + left.get().key())),
                        translate("guide.tour.goOn"),
                        () -> guide.goTo(page, left.get()))
                .orElse(translate("guide.tour.again"), () -> guide.begin(page));
    }
}
