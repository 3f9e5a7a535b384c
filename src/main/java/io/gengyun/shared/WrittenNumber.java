package io.gengyun.shared;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number means that somebody wrote by hand or copied from elsewhere: {@code 1,234.5},
 * {@code 20万}, {@code 1.2亿}, {@code １２．５}, {@code ￥500}. Separators of thousands are taken
 * where nothing else can be meant; {@code 1,234} alone may be meant either way, and is told apart.
 */
public sealed interface WrittenNumber {

    /** One number and no other. */
    record Understood(BigDecimal number) implements WrittenNumber {}

    /** A lone comma before three digits: thousands here, the decimal point elsewhere. */
    record Ambiguous(BigDecimal thousands, BigDecimal decimals) implements WrittenNumber {}

    /** No number, or none that can be told for sure. */
    record NotUnderstood() implements WrittenNumber {}

    /** Reads what is written; never fails. */
    static WrittenNumber read(String written) {
        return Reading.read(written);
    }

    /** The number as people here mean it, who part thousands by a comma. */
    default Optional<BigDecimal> value() {
        return switch (this) {
            case Understood(BigDecimal number) -> Optional.of(number);
            case Ambiguous(BigDecimal thousands, BigDecimal decimals) -> Optional.of(thousands);
            case NotUnderstood() -> Optional.empty();
        };
    }

    /** How it is read: marks of money and of size first, then the digits. */
    final class Reading {

        private static final int LONGEST = 40;
        private static final WrittenNumber NOTHING = new NotUnderstood();
        private static final Map<String, Integer> SIZES = Map.ofEntries(
                Map.entry("百", 2),
                Map.entry("千", 3),
                Map.entry("万", 4),
                Map.entry("萬", 4),
                Map.entry("十万", 5),
                Map.entry("百万", 6),
                Map.entry("千万", 7),
                Map.entry("亿", 8),
                Map.entry("億", 8),
                Map.entry("十亿", 9),
                Map.entry("百亿", 10),
                Map.entry("千亿", 11),
                Map.entry("万亿", 12));
        private static final Pattern MARKED =
                Pattern.compile("([+-]?)[¥￥]?\\s*(.*?)\\s*([百千万萬十亿億]*)\\s*元?", Pattern.DOTALL);
        private static final Pattern TWO_SIZES = Pattern.compile("([^亿]+)亿([\\d.,]+)");
        private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
        private static final Pattern COMMA_GROUPS =
                Pattern.compile("[+-]?\\d{1,3}((,\\d{3}){2,}(\\.\\d+)?|,\\d{3}\\.\\d+)");
        private static final Pattern POINT_GROUPS =
                Pattern.compile("[+-]?\\d{1,3}((\\.\\d{3}){2,}(,\\d+)?|\\.\\d{3},\\d+)");
        private static final Pattern EITHER = Pattern.compile("[+-]?\\d{1,3},\\d{3}");

        private Reading() {}

        private static WrittenNumber read(String written) {
            Matcher marked = MARKED.matcher(halfWidth(written).strip());
            if (written.length() > LONGEST || !marked.matches()) {
                return NOTHING;
            }
            String number = marked.group(1) + marked.group(2);
            String size = marked.group(3);
            Matcher two = TWO_SIZES.matcher(number);
            if (size.equals("万") && two.matches()) {
                return sum(digits(two.group(1)), digits(two.group(2)));
            }
            if (size.isEmpty()) {
                return digits(number);
            }
            Integer places = SIZES.get(size);
            return places == null ? NOTHING : each(digits(number), value -> larger(value, places));
        }

        /** {@code 1亿2000万}: the second part is less than one of the first. */
        private static WrittenNumber sum(WrittenNumber hundredMillions, WrittenNumber tenThousands) {
            if (hundredMillions instanceof Understood(BigDecimal large)
                    && tenThousands instanceof Understood(BigDecimal small)
                    && small.compareTo(BigDecimal.valueOf(10_000)) < 0) {
                BigDecimal rest = larger(small, 4);
                return new Understood(larger(large, 8).add(large.signum() < 0 ? rest.negate() : rest));
            }
            return NOTHING;
        }

        private static WrittenNumber digits(String given) {
            if (PLAIN.matcher(given).matches()) {
                return new Understood(new BigDecimal(given));
            }
            if (COMMA_GROUPS.matcher(given).matches()) {
                return new Understood(new BigDecimal(given.replace(",", "")));
            }
            if (POINT_GROUPS.matcher(given).matches()) {
                return new Understood(new BigDecimal(given.replace(".", "").replace(',', '.')));
            }
            if (EITHER.matcher(given).matches()) {
                return new Ambiguous(new BigDecimal(given.replace(",", "")), new BigDecimal(given.replace(',', '.')));
            }
            return NOTHING;
        }

        private static WrittenNumber each(WrittenNumber written, UnaryOperator<BigDecimal> change) {
            return switch (written) {
                case Understood(BigDecimal number) -> new Understood(change.apply(number));
                case Ambiguous(BigDecimal thousands, BigDecimal decimals) ->
                    new Ambiguous(change.apply(thousands), change.apply(decimals));
                case NotUnderstood nothing -> nothing;
            };
        }

        private static BigDecimal larger(BigDecimal number, int places) {
            BigDecimal moved = number.movePointRight(places);
            return moved.scale() < 0 ? moved.setScale(0) : moved;
        }

        /** Full-width signs, as Chinese keyboards write them, become those of ASCII. */
        private static String halfWidth(String written) {
            StringBuilder narrow = new StringBuilder(written.length());
            written.chars().forEach(sign -> narrow.append((char) narrow(sign)));
            return narrow.toString();
        }

        private static int narrow(int sign) {
            if (sign >= '！' && sign <= '～') {
                return sign - '！' + '!';
            }
            return switch (sign) {
                case '\u2212' -> '-';
                case '\u00a0', '\u3000' -> ' ';
                default -> sign;
            };
        }
    }
}
