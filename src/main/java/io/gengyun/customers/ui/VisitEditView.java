package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.customers.Customers;
import io.gengyun.customers.Customers.CustomerName;
import io.gengyun.customers.VisitId;
import io.gengyun.customers.Visits;
import io.gengyun.customers.Visits.VisitDraft;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.UUID;

/** A visit corrected by its author on the day they entered it. */
@Route("visits/:visit/edit")
@PermitAll
@StyleSheet("gengyun/customers.css")
class VisitEditView extends PageLayout implements BeforeEnterObserver {

    private static final String VISIT = "visit";

    private final transient Customers customers;
    private final transient Visits visits;
    private final transient Clock clock;

    VisitEditView(Customers customers, Visits visits, Clock clock) {
        super("customers.visit.correcting");
        this.customers = customers;
        this.visits = visits;
        this.clock = clock;
        addClassName("gy-visit-page");
    }

    static RouteParameters parameters(VisitId visit) {
        return new RouteParameters(VISIT, visit.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getChildren().skip(1).toList().forEach(this::remove);
        try {
            VisitId id = id(event.getRouteParameters().get(VISIT).orElse(""));
            show(id, visits.edit(id));
        } catch (BusinessRefusal refusal) {
            add(new EmptyState(
                    Notices.sentence(refusal),
                    "",
                    new RouterLink(translate("customers.happenings"), ActivitiesView.class)));
        }
    }

    private static VisitId id(String text) {
        try {
            return new VisitId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw BusinessRefusal.notFound("customers.visit.notThere");
        }
    }

    private void show(VisitId id, VisitDraft draft) {
        VisitForm form = new VisitForm(customers, visits.habits(), clock);
        form.fill(draft);
        form.fields().settle();
        Div bar = new Div(new CommandButton(translate("customers.visit.save"), () -> save(id, form)));
        bar.addClassName("gy-outcomes");
        add(form, bar);
    }

    private void save(VisitId id, VisitForm form) {
        CustomerName customer = form.chosen();
        if (!form.fields().isComplete() || !form.fields().attempt(() -> visits.correct(id, form.draft()))) {
            return;
        }
        form.fields().settle();
        if (customer != null) {
            Notices.done("customers.visit.saved", customer.name());
            UI.getCurrent().navigate(CustomerView.class, CustomerView.parameters(customer.number()));
        }
    }
}
