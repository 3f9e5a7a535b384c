package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.gengyun.customers.Customers;
import io.gengyun.customers.Customers.CustomerName;
import io.gengyun.customers.VisitId;
import io.gengyun.customers.Visits;
import io.gengyun.security.Access;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visit written down in thirty seconds, on the phone as on a desk. The visit has its identity
 * from the moment the page opens, so that a double tap or a repeated call writes it once; {@code
 * ?customer=} chooses the customer.
 */
@Route("visits/new")
@Menu(title = "customers.visit.new", order = 10, icon = "vaadin:plus-circle-o")
@RolesAllowed({"EMPLOYEE", "SUPERVISOR"})
@StyleSheet("gengyun/customers.css")
class VisitView extends PageLayout implements BeforeEnterObserver {

    private static final String CUSTOMER = "customer";

    private final transient Visits visits;
    private final VisitId id = VisitId.next();
    private final @Nullable VisitForm form;

    VisitView(Customers customers, Visits visits, Access access, Clock clock) {
        super("customers.visit.new");
        this.visits = visits;
        addClassName("gy-visit-page");
        if (access.user().employee() == null) {
            form = null;
            add(new EmptyState(translate("customers.visit.noEmployee"), translate("customers.visit.noEmployee.hint")));
            return;
        }
        form = new VisitForm(customers, visits.habits(), clock);
        add(form, saving());
    }

    /** The query that chooses a customer. */
    static QueryParameters about(String number) {
        return QueryParameters.of(CUSTOMER, number);
    }

    private Div saving() {
        Div bar = new Div(new CommandButton(translate("customers.visit.save"), this::save));
        bar.addClassName("gy-outcomes");
        return bar;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> asked = event.getLocation().getQueryParameters().getSingleParameter(CUSTOMER);
        if (form != null) {
            asked.ifPresentOrElse(form::choose, form::focusFirst);
            form.fields().settle();
        }
    }

    private void save() {
        VisitForm filled = form;
        if (filled == null
                || !filled.fields().isComplete()
                || !filled.fields().attempt(() -> visits.enter(id, filled.draft()))) {
            return;
        }
        filled.fields().settle();
        CustomerName customer = filled.chosen();
        if (customer != null) {
            Notices.done("customers.visit.saved", customer.name());
            UI.getCurrent().navigate(CustomerView.class, CustomerView.parameters(customer.number()));
        }
    }
}
