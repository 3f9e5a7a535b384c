package io.gengyun.imports.internal.tables;

import java.util.Set;

/** The words that spreadsheets show where a formula has gone wrong. */
public final class CellErrors {

    /** What stands for a formula that was saved without its value. */
    public static final String NOT_COMPUTED = "#CALC!";

    private static final Set<String> WORDS = Set.of(
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#DIV/0!",
            "#NAME?",
            "#NULL!",
            "#NUM!",
            "#SPILL!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!",
            "#GETTING_DATA",
            NOT_COMPUTED);

    private CellErrors() {}

    /** Whether a cell says nothing but that something has gone wrong. */
    public static boolean contain(String cell) {
        return WORDS.contains(cell);
    }
}
