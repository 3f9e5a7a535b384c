package io.gengyun.imports.internal.tables;

import java.util.List;

/** One row of a file: the line at which it begins, counted from 1, and its cells as texts. */
public record TableRow(long line, List<String> cells) {

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
