package io.gengyun.guide.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.DemoCompany.State;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.page.Notices;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to try the product with the demo company before one's own data comes in. */
@Component
class DemoOffer {

    private static final String PAGE = "demo-company";

    private final DemoCompany company;
    private final Access access;

    DemoOffer(DemoCompany company, Access access) {
        this.company = company;
        this.access = access;
    }

    /** Whether this is the demo company, or is about to be. */
    boolean taken() {
        return company.progress().state() != State.ABSENT;
    }

    /** A card that loads it, or leads to its page; empty where it is not to be had. */
    Optional<com.vaadin.flow.component.Component> card() {
        if (!access.user().has(Role.ADMIN)) {
            return Optional.empty();
        }
        if (taken()) {
            return Optional.of(card("guide.demo.taken", "guide.demo.look", () -> {}));
        }
        return company.possible()
                ? Optional.of(card("guide.demo.how", "guide.demo.load", company::load))
                : Optional.empty();
    }

    private static com.vaadin.flow.component.Component card(String words, String word, Runnable before) {
        Paragraph how = new Paragraph(translate(words));
        how.addClassName("gy-words");
        Button go = new CommandButton(translate(word), () -> {
                    try {
                        before.run();
                        UI.getCurrent().navigate(PAGE);
                    } catch (BusinessRefusal refusal) {
                        Notices.refused(refusal);
                    }
                })
                .secondary();
        Div card = new Div(new H2(translate("guide.demo")), how, go);
        card.addClassNames("gy-hint", "gy-first-demo");
        return card;
    }
}
