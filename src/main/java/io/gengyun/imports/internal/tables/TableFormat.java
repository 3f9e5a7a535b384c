package io.gengyun.imports.internal.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a file become rows.
 *
 * @param mark length of the byte order mark in bytes, 0 without one
 */
public record TableFormat(Charset charset, int mark, char delimiter) {

    /** Opens the file for strict reading; what is not in the encoding ends it with an exception. */
    CsvReader<CsvRecord> open(InputStream content) throws IOException {
        content.skipNBytes(mark);
        return parser(delimiter)
                .ofCsvRecord(new InputStreamReader(
                        content,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    CsvReader<CsvRecord> open(Path file) throws IOException {
        return open(Files.newInputStream(file));
    }

    static CsvReader<CsvRecord> open(Reader text, char delimiter) {
        return parser(delimiter).ofCsvRecord(text);
    }

    private static CsvReader.CsvReaderBuilder parser(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }
}
