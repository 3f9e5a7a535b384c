package io.gengyun.imports.internal.mapping;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as people and programs write them, with the sign of the yuan or without. Separators of
 * thousands are taken where nothing else can be meant: {@code 1,234,567}, {@code 1,234.50} and
 * {@code 1.234,50}. What {@code 1,234} means the file tells: in one whose columns are parted by
 * semicolons, as where the comma is the decimal point, it is refused.
 */
final class Numbers {

    private static final int MOST_DIGITS = 15;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern COMMA_GROUPS =
            Pattern.compile("[+-]?\\d{1,3}((,\\d{3}){2,}(\\.\\d+)?|,\\d{3}\\.\\d+)");
    private static final Pattern POINT_GROUPS =
            Pattern.compile("[+-]?\\d{1,3}((\\.\\d{3}){2,}(,\\d+)?|\\.\\d{3},\\d+)");
    private static final Pattern EITHER = Pattern.compile("[+-]?\\d{1,3},\\d{3}");

    private static final Pattern YUAN = Pattern.compile("^([+-]?)[¥￥]?\\s*(.*?)\\s*元?$");

    private Numbers() {}

    /**
     * Reads a number.
     *
     * @param scale most places behind the point
     * @param pointOrComma whether a lone comma may be a decimal point
     */
    static Cell read(String written, int scale, boolean pointOrComma) {
        String given = YUAN.matcher(written).replaceAll("$1$2");
        if (given.length() > 40) {
            return new Cell.Refused("import.reason.number");
        }
        if (PLAIN.matcher(given).matches()) {
            return within(new BigDecimal(given), scale);
        }
        if (COMMA_GROUPS.matcher(given).matches()) {
            return within(new BigDecimal(given.replace(",", "")), scale);
        }
        if (POINT_GROUPS.matcher(given).matches()) {
            return within(new BigDecimal(given.replace(".", "").replace(',', '.')), scale);
        }
        if (EITHER.matcher(given).matches()) {
            if (scale == 0 || !pointOrComma) {
                return within(new BigDecimal(given.replace(",", "")), scale);
            }
            return new Cell.Refused("import.reason.ambiguousNumber", given.replace(",", ""));
        }
        return new Cell.Refused("import.reason.number");
    }

    private static Cell within(BigDecimal number, int scale) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > scale) {
            return new Cell.Refused("import.reason.scale", Integer.toString(scale));
        }
        if (plain.precision() - plain.scale() > MOST_DIGITS) {
            return new Cell.Refused("import.reason.tooLarge", Integer.toString(MOST_DIGITS));
        }
        return new Cell.Value(plain.toPlainString());
    }
}
