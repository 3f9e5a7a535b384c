package io.gengyun.imports.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.gengyun.imports.spi.ImportTarget.Kind;
import io.gengyun.shared.BusinessRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams a file into the temporary table {@code staging}; never more than one row is in memory.
 */
final class Staging {

    private static final int CHUNK = 65_536;

    private final RowPlan plan;
    private final TableFormat format;
    private long line;

    Staging(RowPlan plan, TableFormat format) {
        this.plan = plan;
        this.format = format;
    }

    String table() {
        return "create temp table staging (line bigint not null, fresh uuid not null, "
                + plan.columns().stream()
                        .map(column -> column.name() + " " + type(column.field().kind()))
                        .collect(Collectors.joining(", "))
                + ", refusals jsonb) on commit drop";
    }

    /** Type of a column as it is staged: references and codes still as the text of the file. */
    private static String type(Kind kind) {
        return switch (kind) {
            case Kind.Date date -> "date";
            case Kind.Number number -> "numeric";
            case Kind.Flag flag -> "boolean";
            case Kind.Text text -> "text";
            case Kind.Choice choice -> "text";
            case Kind.Reference reference -> "text";
            case Kind.Code code -> "text";
        };
    }

    /** Number of rows; a refusal when the file turns out not to be what it seemed. */
    long fill(Connection connection, Path file, Progress progress) throws SQLException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy staging from stdin with (format text, encoding 'UTF8')");
        try (InputStream content = progress.watch(Files.newInputStream(file))) {
            long rows = stream(content, copy, progress);
            copy.endCopy();
            return rows;
        } catch (IOException | UncheckedIOException problem) {
            throw told(problem);
        } catch (CsvParseException problem) {
            throw BusinessRefusal.refused("import.file.brokenQuotes", line);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private long stream(InputStream content, CopyIn copy, Progress progress)
            throws IOException, SQLException {
        StagingRow row = new StagingRow(plan);
        StringBuilder chunk = new StringBuilder(CHUNK * 2);
        long rows = 0;
        try (CsvReader<CsvRecord> reader = format.open(content)) {
            Iterator<CsvRecord> records = reader.iterator();
            records.next();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                CharSequence next = row.of(record);
                if (next != null) {
                    chunk.append(next);
                    rows++;
                }
                if (chunk.length() >= CHUNK) {
                    send(chunk, copy);
                    progress.read(rows);
                }
            }
        }
        send(chunk, copy);
        return rows;
    }

    private static void send(StringBuilder chunk, CopyIn copy) throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    private RuntimeException told(Exception problem) {
        return Refusals.encoding(problem, format.charset().name());
    }

    /** Turns what a reader throws on bytes of another encoding into a sentence. */
    static final class Refusals {

        private Refusals() {}

        static RuntimeException encoding(Exception problem, String encoding) {
            for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
                if (cause instanceof CharacterCodingException) {
                    return BusinessRefusal.refused("import.file.otherEncoding", encoding);
                }
            }
            return problem instanceof UncheckedIOException unchecked
                    ? unchecked
                    : new UncheckedIOException((IOException) problem);
        }
    }
}
