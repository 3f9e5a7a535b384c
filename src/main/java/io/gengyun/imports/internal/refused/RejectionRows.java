package io.gengyun.imports.internal.refused;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gengyun.imports.BatchId;
import io.gengyun.imports.Imports.Rejection;
import io.gengyun.imports.internal.mapping.Reasons;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import io.gengyun.shared.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refused cells as rows, told in the reader's language. */
@Component
public class RejectionRows {

    private static final String SELECT = """
            select line, place, heading, value, reason, arguments from imports.rejection
            where batch_id = ? and (line, place) > (?, ?) order by line, place limit ?
            """;

    /** Rows of one statement of a download. */
    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final Texts texts;

    RejectionRows(JdbcClient database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** Where a refused cell stands among those of its batch. */
    private record Place(long line, long number) {

        static final Place START = new Place(Long.MIN_VALUE, 0);

        static Place read(@Nullable String mark) {
            String key = Cursor.read(mark);
            if (key == null) {
                return START;
            }
            String[] parts = key.split("\\.", -1);
            try {
                return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[parts.length - 1]));
            } catch (NumberFormatException problem) {
                throw Cursor.unknown();
            }
        }

        @Override
        public String toString() {
            return line + "." + number;
        }
    }

    private record Row(long line, long place, String heading, String value, String reason, List<String> arguments) {}

    private record Placed(Place place, Rejection rejection) {}

    public Slice<Rejection> page(BatchId batch, int limit, @Nullable String after, Locale language) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<Placed> found = after(Place.read(after), batch, most + 1, language);
        return Slice.of(found, most, last -> last.place().toString()).map(Placed::rejection);
    }

    private List<Placed> after(Place place, BatchId batch, int most, Locale language) {
        return database
                .sql(SELECT)
                .param(batch)
                .param(place.line())
                .param(place.number())
                .param(most)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> placed(row, language))
                .toList();
    }

    private Placed placed(Row row, Locale language) {
        String reason =
                Reasons.sentence(texts, language, row.reason(), row.arguments().toArray());
        return new Placed(
                new Place(row.line(), row.place()), new Rejection(row.line(), row.heading(), row.value(), reason));
    }

    /** Writes all of them; no connection is kept while the reader takes their time. */
    public void write(BatchId batch, Locale language, OutputStream out) {
        try {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord("line", "column", "value", "reason");
            List<Placed> rows = after(Place.START, batch, AT_ONCE, language);
            while (!rows.isEmpty()) {
                rows.forEach(row -> write(csv, row.rejection()));
                rows = after(rows.getLast().place(), batch, AT_ONCE, language);
            }
            csv.flush();
        } catch (IOException problem) {
            throw new UncheckedIOException("the list of refused rows was not sent whole", problem);
        }
    }

    private static void write(CsvWriter csv, Rejection rejection) {
        csv.writeRecord(
                Long.toString(rejection.line()),
                HarmlessCells.of(rejection.column()),
                HarmlessCells.of(rejection.value()),
                rejection.reason());
    }
}
