package io.gengyun.demo.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.DemoCompany.State;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.Section;

/** On the administrator's home: that this is the demo company, and the way to remove it. */
@org.springframework.stereotype.Component
class DemoCard implements HomeCard {

    private final DemoCompany company;
    private final Access access;

    DemoCard(DemoCompany company, Access access) {
        this.company = company;
        this.access = access;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean offered() {
        return access.present().map(user -> user.has(Role.ADMIN)).orElse(false)
                && company.progress().state() != State.ABSENT;
    }

    @Override
    public Component component() {
        boolean present = company.present();
        Paragraph words = new Paragraph(translate(present ? "demo.card" : "demo.card.loading"));
        words.addClassName("gy-words");
        Button look =
                new Button(translate("demo.card.look"), click -> UI.getCurrent().navigate(DemoCompanyView.class));
        Div buttons = new Div(look);
        buttons.addClassName("gy-row");
        if (present) {
            Button remove = new Button(
                    translate("demo.remove"), click -> RemovalDialog.of(company).open());
            remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
            buttons.add(remove);
        }
        return new Section(translate("demo.page"), words, buttons);
    }
}
