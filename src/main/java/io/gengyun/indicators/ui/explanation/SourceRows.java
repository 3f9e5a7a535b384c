package io.gengyun.indicators.ui.explanation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.Scoring.MeasureValue;
import io.gengyun.indicators.Scoring.SourceRow;
import io.gengyun.shared.Slice;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The frozen source rows behind one measure, slice by slice, with the sum that the measure says.
 */
final class SourceRows extends Div {

    private final MeasureValue measure;
    private final Function<String, Slice<SourceRow>> source;
    private final RecordTable<SourceRow> table;
    private final Paragraph sum = new Paragraph();
    private final Button more = new Button(translate("explanation.rows.more"));
    private @Nullable String next;
    private long shown;
    private BigDecimal added = BigDecimal.ZERO;

    /** Rows of a measure; the source gives the slice after a mark, the first for an empty one. */
    SourceRows(MeasureValue measure, Function<String, Slice<SourceRow>> source) {
        this.measure = measure;
        this.source = source;
        addClassName("gy-rows");
        table = table();
        sum.addClassName("gy-rows-sum");
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        more.addClickListener(click -> load());
        add(heading());
        if (measure.rows() == 0) {
            add(new Paragraph(translate("explanation.rows.none")));
        } else {
            add(table, sum, more, export());
            next = "";
            load();
        }
    }

    private Div heading() {
        Span name = new Span(MeasureLabels.of(measure.measure()));
        name.setTitle(measure.name());
        Span value = new Span("= " + FigureLabels.brief(measure.value(), ""));
        value.setTitle(FigureLabels.exact(measure.value(), ""));
        value.addClassName("gy-rows-value");
        Div heading = new Div(name, value);
        heading.addClassName("gy-rows-heading");
        return heading;
    }

    private RecordTable<SourceRow> table() {
        RecordTable<SourceRow> rows =
                new RecordTable<>(translate("explanation.rows.of", MeasureLabels.of(measure.measure())));
        rows.naming(translate("explanation.rows.number"), row -> new Span(row.number()));
        rows.text(translate("explanation.rows.date"), row -> Formats.here().date(row.occurredOn()))
                .inFile(SourceRow::occurredOn);
        rows.component(translate("explanation.rows.customer"), SourceRows::customer)
                .inFile(SourceRow::customer);
        rows.onlyInFile(translate("explanation.rows.customerName"), SourceRow::customerName);
        rows.numberWith(translate("explanation.rows.value"), row -> FigureLabels.figure(row.value(), ""))
                .inFile(SourceRow::value);
        return rows;
    }

    /** The customer's name as a link to their page, their number beside it. */
    private static Component customer(SourceRow row) {
        if (row.customer() == null) {
            return new Span("–");
        }
        Span number = new Span(row.customer());
        if (row.customerName() == null) {
            return number;
        }
        number.addClassNames("gy-soft", "gy-small");
        String page = UriUtils.encodePath(row.customer(), StandardCharsets.UTF_8);
        Anchor link = new Anchor("customers/" + page, row.customerName());
        return new Div(link, new Span(" "), number);
    }

    private ExportLinks export() {
        return ExportLinks.of("source-rows", table, () -> (limit, after) -> source.apply(after == null ? "" : after));
    }

    private void load() {
        Slice<SourceRow> slice = source.apply(next);
        for (SourceRow row : slice.items()) {
            table.append(row);
            added = row.value() == null ? added : added.add(row.value());
            shown++;
        }
        next = slice.next();
        more.setVisible(next != null);
        sum.setText(sum());
    }

    /** What has been added up so far, and in the end how the measure's value comes of it. */
    private String sum() {
        Formats formats = Formats.here();
        if (next != null) {
            return translate(
                    "explanation.rows.part",
                    formats.number(shown),
                    formats.number(measure.rows()),
                    FigureLabels.brief(added, ""));
        }
        if (measure.measure().aggregation() == Aggregation.AVG) {
            return translate(
                    "explanation.rows.average",
                    formats.number(shown),
                    FigureLabels.brief(added, ""),
                    FigureLabels.brief(measure.value(), ""));
        }
        return translate("explanation.rows.sum", formats.number(shown), FigureLabels.brief(added, ""));
    }
}
