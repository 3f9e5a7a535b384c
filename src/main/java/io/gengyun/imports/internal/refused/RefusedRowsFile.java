package io.gengyun.imports.internal.refused;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gengyun.imports.BatchId;
import io.gengyun.imports.FileFormat;
import io.gengyun.imports.internal.mapping.Reasons;
import io.gengyun.imports.internal.mapping.RowPlan;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the refused rows of a batch as a file that can be corrected and imported again. */
@Component
public class RefusedRowsFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_CELL = 32_767;
    private static final int FLUSH = 1_000;
    private static final String SELECT = """
            select r.line, r.cells::text as cells,
                   (select json_agg(json_build_array(x.heading, x.reason, x.arguments)
                                    order by x.place)::text
                    from imports.rejection x where x.batch_id = r.batch_id and x.line = r.line) as reasons
            from imports.refused_row r
            where r.batch_id = ? and r.line > ? order by r.line limit ?
            """;

    private final JdbcClient database;
    private final Texts texts;

    RefusedRowsFile(JdbcClient database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** A row with its cells, and why each was refused, as JSON. */
    private record Refused(long line, String cells, String reasons) {}

    /** Takes the rows one after another. */
    private interface Sheet {
        void row(List<String> cells) throws IOException;
    }

    /** Writes all of them; no connection is kept while the reader takes their time. */
    public void write(BatchId batch, List<String> headings, FileFormat format, Locale language, OutputStream out) {
        try {
            switch (format) {
                case CSV -> writeText(batch, headings, language, out);
                case XLSX -> writeWorkbook(batch, headings, language, out);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("the refused rows were not sent whole", problem);
        }
    }

    private void writeText(BatchId batch, List<String> headings, Locale language, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        rows(
                batch,
                headings,
                language,
                cells -> csv.writeRecord(cells.stream().map(HarmlessCells::of).toList()));
        csv.flush();
    }

    private void writeWorkbook(BatchId batch, List<String> headings, Locale language, OutputStream out)
            throws IOException {
        Workbook workbook = new Workbook(out, "Gengyun", "1.0");
        Worksheet sheet = workbook.newWorksheet(texts.text(language, "import.corrections.sheet"));
        sheet.freezePane(1, 1);
        sheet.width(0, 40);
        for (int at = 0; at <= headings.size(); at++) {
            sheet.style(at).format("@").set();
        }
        int[] line = {0};
        rows(batch, headings, language, cells -> write(sheet, line[0]++, cells));
        workbook.finish();
    }

    private static void write(Worksheet sheet, int line, List<String> cells) throws IOException {
        if (line >= Worksheet.MAX_ROWS) {
            throw BusinessRefusal.refused("import.corrections.tooMany");
        }
        for (int at = 0; at < Math.min(cells.size(), Worksheet.MAX_COLS); at++) {
            String cell = cells.get(at);
            if (!cell.isEmpty()) {
                sheet.value(line, at, cell.substring(0, Math.min(cell.length(), LONGEST_CELL)));
                sheet.style(line, at).format("@").set();
            }
        }
        if (line == 0) {
            sheet.range(0, 0, 0, cells.size() - 1).style().bold().format("@").set();
        }
        if (line % FLUSH == FLUSH - 1) {
            sheet.flush();
        }
    }

    private void rows(BatchId batch, List<String> headings, Locale language, Sheet sheet) throws IOException {
        int old = oldReasons(headings);
        List<String> first = new ArrayList<>();
        first.add(texts.text(language, "import.corrections.reasons"));
        first.addAll(headings.subList(old, headings.size()));
        sheet.row(first);
        List<Refused> rows = after(Long.MIN_VALUE, batch);
        while (!rows.isEmpty()) {
            for (Refused row : rows) {
                sheet.row(cells(row, old, language));
            }
            rows = after(rows.getLast().line(), batch);
        }
    }

    private List<Refused> after(long line, BatchId batch) {
        return database.sql(SELECT)
                .param(batch)
                .param(line)
                .param(FLUSH)
                .query(Refused.class)
                .list();
    }

    /** How many columns in front say why an earlier attempt refused the rows. */
    private int oldReasons(List<String> headings) {
        Set<String> names = RowPlan.LANGUAGES.stream()
                .map(each -> texts.text(each, "import.corrections.reasons"))
                .collect(Collectors.toSet());
        return (int) headings.stream().takeWhile(names::contains).count();
    }

    private List<String> cells(Refused row, int old, Locale language) {
        List<String> cells = new ArrayList<>();
        cells.add(reasons(row.reasons(), language));
        JSON.readTree(row.cells()).valueStream().skip(old).forEach(cell -> cells.add(cell.asString()));
        return cells;
    }

    private String reasons(String json, Locale language) {
        return JSON.readTree(json)
                .valueStream()
                .map(one -> reason(one, language))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String reason(JsonNode one, Locale language) {
        Object[] arguments = one.get(2).valueStream().map(JsonNode::asString).toArray(Object[]::new);
        String sentence = Reasons.sentence(texts, language, one.get(1).asString(), arguments);
        String heading = one.get(0).asString();
        return heading.isEmpty() ? sentence : texts.text(language, "import.corrections.reason", heading, sentence);
    }
}
