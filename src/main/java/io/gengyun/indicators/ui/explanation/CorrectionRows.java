package io.gengyun.indicators.ui.explanation;

import static io.gengyun.indicators.ui.explanation.FigureLabels.text;

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
        Span name = new Span(text("explanation.corrections"));
        Span value = new Span("= " + FigureLabels.brief(added, unit));
        value.addClassName("gy-rows-value");
        Span meaning = new Span(text("explanation.corrections.rows"));
        meaning.addClassName("gy-muted");
        Div heading = new Div(name, value, meaning);
        heading.addClassName("gy-rows-heading");
        RecordTable<SourceRow> table = new RecordTable<>(text("explanation.rows.of", text("explanation.corrections")));
        table.naming(
                text("explanation.rows.number"), row -> new Span(text("explanation.corrections.row", row.number())));
        table.text(text("explanation.rows.date"), row -> Formats.here().date(row.occurredOn()));
        table.numberWith(text("explanation.rows.value"), row -> FigureLabels.figure(row.value(), unit));
        Paragraph sum = new Paragraph(
                text("explanation.rows.sum", Formats.here().number(rows.size()), FigureLabels.brief(added, unit)));
        sum.addClassName("gy-rows-sum");
        add(heading, table.appendAll(rows), sum);
    }
}
