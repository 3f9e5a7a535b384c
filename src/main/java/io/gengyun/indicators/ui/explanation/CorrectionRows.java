package io.gengyun.indicators.ui.explanation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gengyun.indicators.Scoring.SourceRow;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.RecordTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What corrections on appeal add to the actual of a line, as rows among its source rows: result of
 * the formula and these rows add up to the actual.
 */
final class CorrectionRows extends Div {

    CorrectionRows(String unit, List<SourceRow> rows) {
        addClassName("gy-rows");
        BigDecimal added =
                rows.stream().map(SourceRow::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        Span name = new Span(translate("explanation.corrections"));
        Span value = new Span("= " + FigureLabels.brief(added, unit));
        value.addClassName("gy-rows-value");
        Span meaning = new Span(translate("explanation.corrections.rows"));
        meaning.addClassName("gy-muted");
        Div heading = new Div(name, value, meaning);
        heading.addClassName("gy-rows-heading");
        RecordTable<SourceRow> table =
                new RecordTable<>(translate("explanation.rows.of", translate("explanation.corrections")));
        table.naming(
                translate("explanation.rows.number"),
                row -> new Span(translate("explanation.corrections.row", row.number())));
        table.text(translate("explanation.rows.date"), row -> Formats.here().date(row.occurredOn()));
        table.numberWith(translate("explanation.rows.value"), row -> FigureLabels.figure(row.value(), unit));
        Paragraph sum = new Paragraph(
                translate("explanation.rows.sum", Formats.here().number(rows.size()), FigureLabels.brief(added, unit)));
        sum.addClassName("gy-rows-sum");
        add(heading, table.appendAll(rows), sum);
    }
}
