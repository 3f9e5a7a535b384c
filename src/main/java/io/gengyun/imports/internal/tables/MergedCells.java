package io.gengyun.imports.internal.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The cells of a sheet that are merged downwards; each counts for all of its rows. A sheet names
 * them after its rows, so its end is looked at before its rows are read.
 */
final class MergedCells {

    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell ref=\"([A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7})\"");
    private static final int TAIL = 1 << 20;
    static final int MOST = 20_000;

    /** One merged cell and its value, which stands in the first of its rows. */
    private static final class Run {

        private final int first;
        private final int last;
        private String value = "";

        Run(CellRangeAddress range) {
            this.first = range.getFirstRow();
            this.last = range.getLastRow();
        }
    }

    private final Map<Integer, Deque<Run>> byColumn = new HashMap<>();

    MergedCells(List<CellRangeAddress> merged) {
        merged.stream()
                .filter(range -> range.getLastRow() > range.getFirstRow())
                .sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow))
                .forEach(range -> byColumn.computeIfAbsent(range.getFirstColumn(), none -> new ArrayDeque<>())
                        .add(new Run(range)));
    }

    /** Reads the content of a sheet in XML to its end. */
    static MergedCells in(InputStream content) throws IOException {
        return new MergedCells(MERGED.matcher(tail(content))
                .results()
                .limit(MOST)
                .map(found -> CellRangeAddress.valueOf(found.group(1)))
                .toList());
    }

    private static String tail(InputStream content) throws IOException {
        byte[] last = new byte[2 * TAIL];
        int kept = 0;
        for (int read = 0; read >= 0; read = content.read(last, kept, last.length - kept)) {
            kept += read;
            if (kept == last.length) {
                System.arraycopy(last, TAIL, last, 0, TAIL);
                kept = TAIL;
            }
        }
        String text = new String(last, 0, kept, StandardCharsets.UTF_8);
        int rows = text.lastIndexOf("sheetData>");
        return rows < 0 ? "" : text.substring(rows);
    }

    /**
     * The row as a person sees it. Rows come from top to bottom.
     *
     * @param row its number, counted from 0
     */
    void fill(int row, RowCells cells) {
        byColumn.forEach((column, runs) -> {
            while (!runs.isEmpty() && runs.getFirst().last < row) {
                runs.removeFirst();
            }
            Run run = runs.peekFirst();
            if (run != null && run.first == row) {
                run.value = cells.at(column);
            } else if (run != null && run.first < row) {
                cells.put(column, run.value);
            }
        });
    }
}
