package io.gengyun.workflow.internal.engine.decisions;

import io.gengyun.shared.BusinessRefusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a formula that FEEL could not read, in the words of whoever wrote it: the
 * parser speaks of its own grammar.
 */
final class FormulaMistakes {

    private static final Pattern PLACE = Pattern.compile("(?s).*?Expected .*?:\\d+:(\\d+), found.*");

    /** Signs of paper and of Chinese keyboards that stand for others here. */
    private static final Pattern OTHER_SIGNS = Pattern.compile("[×✕÷−–—＋－＊／（），＝％%。；;＜＞≤≥]");

    private static final Pattern CHOICE = Pattern.compile("(?s).*\\bif\\b.*");
    private static final Pattern WHOLE_CHOICE = Pattern.compile("(?s).*\\bif\\b.+\\bthen\\b.+\\belse\\b.+");

    private static final int SHOWN = 20;

    private FormulaMistakes() {}

    /**
     * The refusal that says what to do.
     *
     * @param message of the parser, for the place where it stopped
     */
    static BusinessRefusal of(String expression, String message) {
        String written = expression.strip();
        if (written.isEmpty()) {
            return refused("empty");
        }
        if (written.startsWith("=") || written.startsWith("＝")) {
            return refused("equals");
        }
        Matcher sign = OTHER_SIGNS.matcher(expression);
        if (sign.find()) {
            return refused("sign", String.valueOf(sign.start() + 1), sign.group());
        }
        if (CHOICE.matcher(written).matches() && !WHOLE_CHOICE.matcher(written).matches()) {
            return refused("choice");
        }
        if (!bracketsMatch(written)) {
            return refused("brackets");
        }
        Matcher place = PLACE.matcher(message);
        int at = place.matches() ? Integer.parseInt(place.group(1)) : 1;
        if (at > written.length() || endsOpen(written)) {
            return refused("incomplete");
        }
        return refused("notUnderstood", String.valueOf(at), shortened(written.substring(at - 1)));
    }

    private static boolean bracketsMatch(String written) {
        int open = 0;
        for (char sign : written.toCharArray()) {
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private static boolean endsOpen(String written) {
        return "+-*/<>=,".indexOf(written.charAt(written.length() - 1)) >= 0;
    }

    private static String shortened(String rest) {
        return rest.length() > SHOWN ? rest.substring(0, SHOWN) + "…" : rest;
    }

    private static BusinessRefusal refused(String mistake, Object... arguments) {
        return BusinessRefusal.refused("workflow.formula." + mistake, arguments);
    }
}
