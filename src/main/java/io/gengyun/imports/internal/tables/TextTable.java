package io.gengyun.imports.internal.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.gengyun.shared.BusinessRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A file of text whose cells are parted by a delimiter. */
public record TextTable(Path file, TableFormat format) implements Table {

    /** As asked for, else as recognised. */
    static TextTable recognise(Path file, String name, @Nullable String encoding, @Nullable String delimiter) {
        byte[] head = Encodings.head(file);
        Encodings.Marked found = Encodings.of(file, name, head, encoding);
        char by = delimiter == null ? Delimiters.of(Encodings.sample(head, found, name)) : Delimiters.asked(delimiter);
        return new TextTable(file, new TableFormat(found.charset(), found.mark(), by));
    }

    @Override
    public Rows open(Watch watch) throws IOException {
        return new TextRows(format.open(watch.over(Files.newInputStream(file), 1)));
    }

    private final class TextRows implements Rows {

        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;
        private long line;

        TextRows(CsvReader<CsvRecord> reader) {
            this.reader = reader;
            this.records = reader.iterator();
        }

        @Override
        public @Nullable TableRow next() throws IOException {
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                return new TableRow(line, record.getFields());
            } catch (UncheckedIOException problem) {
                throw told(problem);
            } catch (CsvParseException problem) {
                throw BusinessRefusal.refused("import.file.brokenQuotes", line);
            }
        }

        /** Turns what a reader throws on bytes of another encoding into a sentence. */
        private RuntimeException told(UncheckedIOException problem) {
            for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
                if (cause instanceof CharacterCodingException) {
                    return BusinessRefusal.refused(
                            "import.file.otherEncoding", format.charset().name());
                }
            }
            return problem;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
