package io.gengyun.demo.internal.business;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of the demo company as a company would import it.
 *
 * @param target key of the import target
 */
public record Table(String target, String fileName, List<String> fields, List<List<Object>> rows) {

    /** A row; empty text stands for an empty cell. */
    static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    public String csv() {
        return Stream.concat(
                        Stream.of(String.join(",", fields)),
                        rows.stream()
                                .map(row -> row.stream().map(Objects::toString).collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
