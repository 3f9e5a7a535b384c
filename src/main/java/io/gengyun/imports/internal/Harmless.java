package io.gengyun.imports.internal;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run as a formula, made harmless by an apostrophe in front, and
 * back again.
 */
final class Harmless {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]+");
    private static final Pattern QUOTED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Harmless() {}

    static String of(String cell) {
        boolean formula = FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }

    /** What {@link #of} was made of. */
    static String original(String cell) {
        return QUOTED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
