package io.gengyun.imports.internal.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a sheet that are merged downwards. A sheet names them after its rows, so its end is
 * looked at before its rows are read.
 */
final class MergedCells {

    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell ref=\"([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})\"");
    private static final int TAIL = 1 << 20;
    private static final int MOST = 20_000;

    /** One merged cell in the column that shows its value. */
    static final class Run {

        private final int column;
        private final int first;
        private final int last;
        private String value = "";

        Run(int column, int first, int last) {
            this.column = column;
            this.first = first;
            this.last = last;
        }

        int first() {
            return first;
        }

        int last() {
            return last;
        }

        void remember(String cell) {
            value = cell;
        }

        String value() {
            return value;
        }
    }

    private final Map<Integer, Deque<Run>> byColumn = new HashMap<>();

    /** Reads the content of a sheet to its end. */
    static MergedCells in(InputStream content) throws IOException {
        List<Run> runs = new ArrayList<>();
        Matcher found = MERGED.matcher(tail(content));
        while (runs.size() < MOST && found.find()) {
            int first = Integer.parseInt(found.group(2));
            int last = Integer.parseInt(found.group(3));
            if (last > first) {
                runs.add(new Run(column(found.group(1)), first, last));
            }
        }
        runs.sort(Comparator.comparingInt(Run::first));
        MergedCells cells = new MergedCells();
        for (Run run : runs) {
            cells.byColumn
                    .computeIfAbsent(run.column, none -> new ArrayDeque<>())
                    .add(run);
        }
        return cells;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
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

    /** Place of a column → its merged cells from top to bottom. */
    Map<Integer, Deque<Run>> byColumn() {
        return byColumn;
    }
}
