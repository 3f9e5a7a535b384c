package io.gengyun.guide.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;

/** The bar over a page that brings back to the first run. */
final class BackBar extends Aside {

    private final UI page;

    private BackBar(UI page) {
        this.page = page;
        addClassName("gy-back-bar");
        getElement().setAttribute("aria-label", translate("guide.first"));
    }

    /** The one bar of a page. */
    static BackBar of(UI page) {
        BackBar bar = ComponentUtil.getData(page, BackBar.class);
        if (bar == null) {
            bar = new BackBar(page);
            ComponentUtil.setData(page, BackBar.class, bar);
        }
        return bar;
    }

    void show(String step, Runnable closed) {
        removeAll();
        Icon arrow = VaadinIcon.ARROW_LEFT.create();
        arrow.getElement().setAttribute("aria-hidden", "true");
        RouterLink back = new RouterLink(translate("guide.first.back"), FirstRunView.class);
        back.setQueryParameters(
                step.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of(FirstRunView.STEP, step)));
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            closed.run();
            hide();
        });
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(translate("uikit.close"));
        add(arrow, back, close);
        if (getParent().isEmpty()) {
            page.getPage().addStyleSheet("gengyun/guide.css");
            page.add(this);
        }
    }

    void hide() {
        removeFromParent();
    }
}
