package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gengyun.customers.Deals;
import io.gengyun.customers.Deals.DealRecord;
import io.gengyun.customers.Deals.DealStage;
import io.gengyun.security.Access;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.SearchField;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.SliceTable;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Deals that the reader may see, found by number, customer, person or product, and by stage. */
@Route("deals")
@Menu(title = "customers.deals", order = 250, icon = "vaadin:handshake")
@PermitAll
class DealsView extends PageLayout implements BeforeEnterObserver {

    private final transient Deals deals;
    private final transient Access access;
    private final SearchField search;
    private final Select<DealStage> stage = new Select<>();
    private final SliceTable<DealRecord> list;

    DealsView(Deals deals, Access access) {
        super("customers.deals");
        this.deals = deals;
        this.access = access;
        search = new SearchField(translate("customers.searchDeals"), "deals", this::show);
        stage.setItems(DealStage.values());
        stage.setItemLabelGenerator(this::word);
        stage.setAriaLabel(translate("customers.stage"));
        stage.setEmptySelectionAllowed(true);
        stage.setEmptySelectionCaption(translate("customers.allStages"));
        stage.setPlaceholder(translate("customers.allStages"));
        stage.addValueChangeListener(change -> show());
        list = new SliceTable<>(table());
        Div filters = new Div(search, stage, list.export("deals"));
        filters.addClassName("gy-row");
        add(filters, list);
    }

    private String word(@Nullable DealStage one) {
        return one == null ? translate("customers.allStages") : translate("import.choice.deals.stage." + one);
    }

    private RecordTable<DealRecord> table() {
        Formats formats = Formats.here();
        return new RecordTable<DealRecord>(translate("customers.deals"))
                .naming(translate("customers.dealNumber"), row -> new Span(row.number()))
                .component(translate("customers.stage"), this::badge)
                .component(translate("customers.customer"), DealsView::customer)
                .inFile(DealRecord::customer)
                .text(translate("customers.employee"), DealRecord::employee)
                .text(translate("customers.product"), row -> orDash(row.product()))
                .number(translate("customers.amount"), row -> formats.money(row.amount()))
                .inFile(DealRecord::amount)
                .text(translate("customers.openedOn"), row -> formats.date(row.openedOn()))
                .inFile(DealRecord::openedOn)
                .text(translate("customers.closedOn"), row -> formats.date(row.closedOn()))
                .inFile(DealRecord::closedOn)
                .number(
                        translate("customers.daysOpen"),
                        row -> row.daysOpen() == null ? "–" : formats.number(row.daysOpen()))
                .inFile(DealRecord::daysOpen);
    }

    private static Component customer(DealRecord row) {
        return row.customer() == null || row.customerNumber() == null
                ? new Span("–")
                : CustomerView.link(row.customerNumber(), row.customer());
    }

    private Component badge(DealRecord row) {
        StatusBadge.Tone tone = switch (row.stage()) {
            case OPEN -> StatusBadge.Tone.INFO;
            case WON -> StatusBadge.Tone.GOOD;
            case LOST -> StatusBadge.Tone.NEUTRAL;
        };
        return new StatusBadge(tone, word(row.stage()));
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
        String filtered = search.getValue() + (stage.getValue() == null ? "" : word(stage.getValue()));
        String words = search.getValue();
        DealStage only = stage.getValue();
        list.show((limit, mark) -> deals.list(words, only, limit, mark), () -> EmptyList.of(access, filtered, "deals"));
    }
}
