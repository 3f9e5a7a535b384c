package io.gengyun.guide.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import io.gengyun.guide.Tours;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.Section;

/**
 * Offers the tour on the home page of a demo company, in the first session of an account and never
 * again: afterwards it waits in the user's menu.
 */
@org.springframework.stereotype.Component
class TourCard implements HomeCard {

    private static final String OFFERED = TourCard.class.getName() + ".offered";

    private final TourGuide guide;
    private final Tours tours;
    private final DemoOffer demo;

    TourCard(TourGuide guide, Tours tours, DemoOffer demo) {
        this.guide = guide;
        this.tours = tours;
        this.demo = demo;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean offered() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null || Boolean.FALSE.equals(session.getAttribute(OFFERED))) {
            return false;
        }
        if (session.getAttribute(OFFERED) == null) {
            boolean first = demo.taken() && tours.own().isEmpty();
            session.setAttribute(OFFERED, first);
            return first;
        }
        return true;
    }

    @Override
    public Component component() {
        tours.offered();
        Paragraph words =
                new Paragraph(translate("guide.tour.offer", guide.stops().size()));
        words.addClassName("gy-words");
        Section card = new Section(translate("guide.tour"), words);
        Button begin = new Button(translate("guide.tour.begin"), click -> {
            over(card);
            guide.begin(UI.getCurrent());
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button no = new Button(translate("guide.tour.no"), click -> over(card));
        no.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(begin, no);
        buttons.addClassName("gy-row");
        card.add(buttons);
        return card;
    }

    private static void over(Section card) {
        VaadinSession.getCurrent().setAttribute(OFFERED, false);
        card.setVisible(false);
    }
}
