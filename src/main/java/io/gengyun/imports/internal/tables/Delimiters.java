package io.gengyun.imports.internal.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Recognises the delimiter of a text: the one by which its rows have the same width. */
final class Delimiters {

    static final String KNOWN = ",;\t|";

    private Delimiters() {}

    /** The delimiter that a mapping asks for. */
    static char asked(String delimiter) {
        String one = delimiter.equals("\\t") ? "\t" : delimiter;
        if (one.length() != 1 || one.charAt(0) == '"' || one.charAt(0) == '\n' || one.charAt(0) == '\r') {
            throw MappingRefusal.of("delimiter", "import.mapping.delimiter", delimiter);
        }
        return one.charAt(0);
    }

    static char of(String sample) {
        char best = ',';
        double most = 0;
        for (char candidate : KNOWN.toCharArray()) {
            double score = evenness(sample, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /**
     * Share of rows with as many columns as the first, a little more for more columns; 0 for one.
     */
    private static double evenness(String sample, char delimiter) {
        List<Integer> widths = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = TableFormat.open(new StringReader(sample), delimiter)) {
            for (CsvRecord row : rows) {
                widths.add(row.getFieldCount());
                if (widths.size() == 100) {
                    break;
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (CsvParseException cut) {
            // the sample may end within a quoted cell; what was read before it counts
        }
        if (widths.isEmpty() || widths.getFirst() < 2) {
            return 0;
        }
        int first = widths.getFirst();
        long even = widths.stream().filter(width -> width == first).count();
        return (double) even / widths.size() + first / 100_000.0;
    }
}
