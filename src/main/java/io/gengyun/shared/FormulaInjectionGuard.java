package io.gengyun.shared;

/**
 * Texts of people as they may stand in a CSV file: a spreadsheet runs a cell that begins like a
 * formula, so that such a text is led by an apostrophe.
 */
public final class FormulaInjectionGuard {

    /** First characters of a formula, those of full width too, which spreadsheets take as well. */
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    private FormulaInjectionGuard() {}

    /**
     * A text for a cell: what begins like a formula, be it behind blanks, is led by an apostrophe,
     * and so is what would be taken for a text made here.
     */
    public static String quoted(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    /** What {@link #quoted} was made of. */
    public static String original(String cell) {
        return cell.startsWith("'") && isRisky(cell) ? cell.substring(1) : cell;
    }

    private static boolean isRisky(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        if (first < text.length() && "\t\r\n".indexOf(text.charAt(first)) >= 0) {
            return true;
        }
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    }

    private static boolean isBlank(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one) || Character.getType(one) == Character.FORMAT;
    }
}
