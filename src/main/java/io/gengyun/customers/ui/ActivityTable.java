package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.gengyun.customers.Activities.Happening;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happened with customers as a table of all kinds. */
final class ActivityTable {

    private ActivityTable() {}

    static RecordTable<Happening> of(String caption) {
        Formats formats = Formats.here();
        return new RecordTable<Happening>(caption)
                .naming(translate("customers.happening.customer"), ActivityTable::customer)
                .inFile(Happening::customer)
                .onlyInFile(translate("customers.number"), Happening::customerNumber)
                .text(translate("customers.happening.day"), one -> formats.date(one.day()))
                .inFile(Happening::day)
                .text(translate("customers.happening.kind"), one -> ActivityLabels.one(one.kind()))
                .text(translate("customers.happening.words"), one -> orDash(ActivityLabels.about(one)))
                .number(translate("customers.happening.figure"), one -> orDash(ActivityLabels.figure(one)))
                .inFile(Happening::figure)
                .component(translate("customers.happening.state"), ActivityTable::state)
                .text(translate("customers.happening.nextStep"), one -> orDash(one.nextStep()))
                .text(translate("customers.happening.person"), one -> orDash(one.employee()))
                .text(translate("customers.happening.number"), Happening::number);
    }

    private static String orDash(@Nullable String words) {
        return words == null ? "–" : words;
    }

    /** Links that take out what is shown of one customer. */
    static ExportLinks export(Supplier<ExportLinks.Pages<Happening>> rows, String customer) {
        return ExportLinks.of("happenings", of(translate("customers.timeline.of", customer)), rows);
    }

    private static Component customer(Happening one) {
        return one.customer() == null || one.customerNumber() == null
                ? new Span("–")
                : CustomerView.link(one.customerNumber(), one.customer());
    }

    private static Component state(Happening one) {
        Component state = ActivityLabels.state(one);
        return state == null ? new Span("–") : state;
    }
}
