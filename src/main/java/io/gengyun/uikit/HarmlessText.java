package io.gengyun.uikit;

/**
 * Texts of people as they may stand in a file that a spreadsheet opens. A spreadsheet runs a cell
 * of a CSV file that begins like a formula, and refuses a workbook with characters that XML cannot
 * hold.
 */
final class HarmlessText {

    /** First characters of a formula, those of full width too, which spreadsheets take as well. */
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    private static final char LOST = '\ufffd';

    private HarmlessText() {}

    /**
     * A text for a cell of a CSV file: what begins like a formula, be it behind blanks, is led by
     * an apostrophe.
     */
    static String inCsv(String text) {
        String clean = clean(text);
        return isRisky(clean) ? "'" + clean : clean;
    }

    private static boolean isRisky(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if ("\t\r\n".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    }

    private static boolean isBlank(char one) {
        return Character.isWhitespace(one)
                || Character.isSpaceChar(one)
                || Character.getType(one) == Character.FORMAT;
    }

    /** The same text, with a sign for each character that XML cannot hold. */
    static String clean(String text) {
        if (text.codePoints().allMatch(HarmlessText::isHeldByXml)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(one -> clean.appendCodePoint(isHeldByXml(one) ? one : LOST));
        return clean.toString();
    }

    private static boolean isHeldByXml(int one) {
        return one == '\t'
                || one == '\n'
                || one == '\r'
                || one >= 0x20 && one <= 0xd7ff
                || one >= 0xe000 && one <= 0xfffd
                || one >= 0x10000;
    }
}
