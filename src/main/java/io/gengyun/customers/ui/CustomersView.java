package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gengyun.customers.Customers;
import io.gengyun.customers.Customers.CustomerRecord;
import io.gengyun.security.Access;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.SearchField;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.SliceTable;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Customers whom the reader may see, found by name or number. */
@Route("customers")
@Menu(title = "customers.customers", order = 240, icon = "vaadin:building-o")
@PermitAll
class CustomersView extends PageLayout implements BeforeEnterObserver {

    private final transient Customers customers;
    private final transient Access access;
    private final SearchField search;
    private final SliceTable<CustomerRecord> list;

    CustomersView(Customers customers, Access access) {
        super("customers.customers");
        this.customers = customers;
        this.access = access;
        search = new SearchField(translate("customers.search"), "customers", this::show);
        list = new SliceTable<>(table());
        Div filters = new Div(search, list.export("customers"));
        filters.addClassName("gy-row");
        add(filters, list);
    }

    private RecordTable<CustomerRecord> table() {
        Formats formats = Formats.here();
        return new RecordTable<CustomerRecord>(translate("customers.customers"))
                .naming(translate("customers.name"), row -> CustomerView.link(row.number(), row.name()))
                .text(translate("customers.number"), CustomerRecord::number)
                .text(translate("customers.industry"), row -> orDash(row.industry()))
                .text(translate("customers.tier"), row -> orDash(row.tier()))
                .text(translate("customers.region"), row -> orDash(row.region()))
                .text(translate("customers.owner"), row -> orDash(row.owner()))
                .text(translate("customers.parent"), row -> orDash(row.parent()))
                .number(translate("customers.openDeals"), row -> formats.number(row.openDeals()))
                .inFile(CustomerRecord::openDeals)
                .number(translate("customers.wonDeals"), row -> formats.number(row.wonDeals()))
                .inFile(CustomerRecord::wonDeals)
                .text(translate("customers.figure.lastVisit"), row -> formats.date(row.lastVisit()))
                .inFile(CustomerRecord::lastVisit);
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.take(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        String words = search.getValue();
        list.show((limit, mark) -> customers.list(words, limit, mark), () -> EmptyList.of(access, words, "customers"));
    }
}
