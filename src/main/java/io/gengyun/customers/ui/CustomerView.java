package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.customers.Activities;
import io.gengyun.customers.Activities.Choice;
import io.gengyun.customers.Activities.Happening;
import io.gengyun.customers.Activities.HappeningKind;
import io.gengyun.customers.Contacts;
import io.gengyun.customers.Customers;
import io.gengyun.customers.Customers.CustomerFigures;
import io.gengyun.customers.Customers.CustomerFile;
import io.gengyun.customers.Visits;
import io.gengyun.security.Access;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Period;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One customer: who they are, what stands out, and all that happened with them on one timeline; {@code
 * ?kind=} shows one kind of it, {@code ?only=} what one of the figures counts.
 */
@Route("customers/:number*")
@PermitAll
@StyleSheet("gengyun/customers.css")
class CustomerView extends PageLayout implements BeforeEnterObserver, AfterNavigationObserver {

    private static final String NUMBER = "number";
    private static final String KIND = "kind";
    private static final String ONLY = "only";
    private static final String YEAR = "year";
    private static final String OPEN = "open";
    private static final List<HappeningKind> KINDS = List.of(
            HappeningKind.VISIT,
            HappeningKind.NEED,
            HappeningKind.DEAL,
            HappeningKind.ORDER,
            HappeningKind.SURVEY,
            HappeningKind.COMPLAINT);

    private final transient Customers customers;
    private final transient Activities happenings;
    private final transient OwnVisits visits;
    private final transient Contacts contacts;
    private final transient Access access;
    private final transient Clock clock;
    private final Div body = new Div();
    private final Timeline timeline = new Timeline(this::actions);
    private final KindTabs tabs = new KindTabs(KINDS, (link, kind) -> {});
    private String number = "";
    private @Nullable CustomerFile file;
    private @Nullable HappeningKind kind;
    private String only = "";
    private final Div part = new Div();

    CustomerView(
            Customers customers, Activities happenings, Visits visits, Contacts contacts, Access access, Clock clock) {
        super("customers.customer");
        this.customers = customers;
        this.happenings = happenings;
        this.visits = new OwnVisits(visits, access, clock);
        this.contacts = contacts;
        this.access = access;
        this.clock = clock;
        body.addClassName("gy-stack");
        part.addClassNames("gy-timeline-part", "gy-row", "gy-soft", "gy-small");
        TourStop.mark("customer", tabs);
        add(body);
    }

    static RouteParameters parameters(String number) {
        return new RouteParameters(NUMBER, number);
    }

    /** The name of a customer as a link to their page. */
    static RouterLink link(String number, String name) {
        return new RouterLink(name, CustomerView.class, parameters(number));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = String.join("/", event.getRouteParameters().getWildcard(NUMBER));
        if (asked.isEmpty()) {
            event.forwardTo(CustomersView.class);
            return;
        }
        if (file == null || !asked.equals(number)) {
            number = asked;
            build();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (file != null) {
            QueryParameters asked = event.getLocation().getQueryParameters();
            only = asked.getSingleParameter(ONLY).orElse("");
            kind = asked.getSingleParameter(KIND)
                    .flatMap(ActivityLabels::asked)
                    .filter(KINDS::contains)
                    .orElse(null);
            tabs.show(kind, this::lead);
            showTimeline();
        }
    }

    private void lead(RouterLink link, String of) {
        link.setRoute(CustomerView.class, parameters(number));
        link.setQueryParameters(of.isEmpty() ? QueryParameters.empty() : QueryParameters.of(KIND, of));
    }

    /** Leads to what a figure about this customer counts. */
    static RouterLink counted(String number, HappeningKind kind, boolean open, String words) {
        RouterLink link = link(number, words);
        link.setQueryParameters(
                QueryParameters.simple(Map.of(KIND, ActivityLabels.inAddress(kind), ONLY, open ? OPEN : YEAR)));
        return link;
    }

    private void build() {
        body.removeAll();
        clearActions();
        try {
            file = customers.get(number);
        } catch (BusinessRefusal refusal) {
            file = null;
            setHeading(translate("customers.customer"));
            body.add(new EmptyState(
                    Notices.sentence(refusal),
                    translate("customers.notThere.hint"),
                    new RouterLink(translate("customers.notThere.back"), CustomersView.class)));
            return;
        }
        setHeading(file.name());
        setDescription(about(file));
        if (access.user().employee() != null) {
            addActions(visit());
        }
        body.add(CustomerFiguresRow.of(file));
        Div about = new Div(new ContactList(contacts, file.id()), profile(file));
        about.addClassName("gy-stack");
        Div columns = new Div(about, history(file));
        columns.addClassName("gy-customer");
        QuarterChart.of(customers.quarters(file.id()))
                .map(chart -> new Section(translate("customers.quarters"), chart))
                .ifPresent(columns::add);
        body.add(columns);
    }

    private Section profile(CustomerFile shown) {
        return new Section(translate("customers.file"), CustomerFacts.of(shown));
    }

    private Section history(CustomerFile shown) {
        Section history = new Section(translate("customers.timeline"));
        history.withActions(ActivityTable.export(this::rows, shown.name()));
        if (!shown.whole()) {
            Div hint = new Div(translate("customers.timeline.part"));
            hint.addClassNames("gy-soft", "gy-small");
            history.add(hint);
        }
        history.add(tabs, part, timeline);
        return history;
    }

    private String about(CustomerFile shown) {
        return Stream.of(shown.number(), shown.industry(), shown.tier(), shown.region())
                .filter(words -> words != null && !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private Button visit() {
        Button visit = new Button(
                translate("customers.visit.new"),
                VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate(VisitView.class, VisitView.about(number)));
        visit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return visit;
    }

    private io.gengyun.uikit.table.ExportLinks.Pages<Happening> rows() {
        Choice choice = new Choice(
                kind == null ? Set.copyOf(KINDS) : Set.of(kind), only.equals(YEAR) ? year() : null, only.equals(OPEN));
        CustomerFile of = file;
        return (limit, after) -> happenings.of(of.id(), choice, limit, after);
    }

    private Period year() {
        return CustomerFigures.year(LocalDate.now(clock));
    }

    /** Says that a part is shown only, with the way to all of it. */
    private void showPart() {
        part.removeAll();
        part.setVisible(only.equals(YEAR) || only.equals(OPEN));
        if (part.isVisible()) {
            Formats formats = Formats.here();
            RouterLink all = new RouterLink();
            all.setText(translate("customers.timeline.all"));
            lead(all, kind == null ? "" : ActivityLabels.inAddress(kind));
            part.add(
                    new Span(
                            only.equals(OPEN)
                                    ? translate("customers.timeline.open")
                                    : translate(
                                            "customers.timeline.year",
                                            formats.date(year().from()),
                                            formats.date(year().to()))),
                    all);
        }
    }

    private void showTimeline() {
        showPart();
        timeline.show(
                rows(),
                () -> new EmptyState(
                        translate(kind == null ? "customers.timeline.none" : "customers.timeline.noneOfKind"),
                        translate("customers.timeline.none.hint")));
    }

    private Component[] actions(Happening one) {
        return visits.actions(one, () -> {
            build();
            showTimeline();
        });
    }
}
