package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.customers.Activities;
import io.gengyun.customers.Activities.Happening;
import io.gengyun.customers.Activities.HappeningKind;
import io.gengyun.security.Access;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.table.SliceTable;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened with all customers whom the reader may see, latest first: one list, a tab for each
 * kind, kind and search in the address.
 */
@Route("business")
@Menu(title = "customers.happenings", order = 260, icon = "vaadin:list")
@PermitAll
@StyleSheet("gengyun/customers.css")
class ActivitiesView extends PageLayout implements AfterNavigationObserver {

    private static final String KIND = "kind";
    private static final String SEARCH = "q";

    private final transient Activities happenings;
    private final transient Access access;
    private final TextField search = new TextField();
    private final SliceTable<Happening> list;
    private final KindTabs tabs = new KindTabs(List.of(HappeningKind.values()), (link, kind) -> {});
    private @Nullable HappeningKind kind;

    ActivitiesView(Activities happenings, Access access) {
        super("customers.happenings");
        this.happenings = happenings;
        this.access = access;
        search.setPlaceholder(translate("customers.happenings.search"));
        search.setAriaLabel(translate("customers.happenings.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidth("min(100%, 22rem)");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(ActivitiesView.class, query(kind == null ? "" : ActivityLabels.inAddress(kind)));
            }
        });
        list = new SliceTable<>(ActivityTable.of(translate("customers.happenings")));
        Div filters = new Div(search, list.export("happenings"));
        filters.addClassName("gy-row");
        add(tabs, filters, list);
    }

    private QueryParameters query(String of) {
        Map<String, String> query = new LinkedHashMap<>();
        if (!of.isEmpty()) {
            query.put(KIND, of);
        }
        if (!search.getValue().isBlank()) {
            query.put(SEARCH, search.getValue());
        }
        return QueryParameters.simple(query);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        kind = asked.getSingleParameter(KIND).flatMap(ActivityLabels::asked).orElse(null);
        search.setValue(asked.getSingleParameter(SEARCH).orElse(""));
        tabs.show(kind, this::lead);
        String words = search.getValue();
        Set<HappeningKind> only = kind == null ? Set.of() : Set.of(kind);
        list.show(
                (limit, after) -> happenings.list(only, words, limit, after),
                () -> EmptyList.of(access, words, target()));
    }

    private void lead(RouterLink link, String of) {
        link.setRoute(ActivitiesView.class);
        link.setQueryParameters(query(of));
    }

    /** What would be imported to fill the list. */
    private String target() {
        return kind == null
                ? "orders"
                : switch (kind) {
                    case VISIT -> "visits";
                    case NEED -> "needs";
                    case DEAL -> "deals";
                    case ORDER -> "orders";
                    case SURVEY -> "survey-answers";
                    case COMPLAINT -> "complaints";
                    case LEAD -> "leads";
                    case CAMPAIGN -> "campaign-activities";
                };
    }
}
