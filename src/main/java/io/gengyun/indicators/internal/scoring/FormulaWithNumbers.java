package io.gengyun.indicators.internal.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A formula told with its numbers: {@code 100 * won / closed} as {@code 100 * 61 / 97 = 62.8866}.
 */
final class FormulaWithNumbers {

    /** What stands for a number that is not there. */
    static final String NOTHING = "–";

    private static final int PLACES = 4;
    private static final Pattern STRINGS_AND_NAMES =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[\\p{L}_][\\p{L}\\p{N}_]*");

    private FormulaWithNumbers() {}

    /** Tells it; a measure without data is a dash, and so is a result that does not exist. */
    static String of(String formula, Map<String, @Nullable BigDecimal> values, @Nullable BigDecimal result) {
        Matcher words = STRINGS_AND_NAMES.matcher(formula);
        String told = words.replaceAll(word -> Matcher.quoteReplacement(
                values.containsKey(word.group()) ? operand(values.get(word.group())) : word.group()));
        String end = shown(result);
        return told.equals(end) ? end : told + " = " + end;
    }

    private static String operand(@Nullable BigDecimal number) {
        String text = shown(number);
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    private static String shown(@Nullable BigDecimal number) {
        if (number == null) {
            return NOTHING;
        }
        BigDecimal rounded = number.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
