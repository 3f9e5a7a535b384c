package io.gengyun.imports.internal.mapping;

import io.gengyun.shared.WrittenNumber;
import io.gengyun.shared.WrittenNumber.Ambiguous;
import io.gengyun.shared.WrittenNumber.NotUnderstood;
import io.gengyun.shared.WrittenNumber.Understood;
import java.math.BigDecimal;

/**
 * Numbers in cells, understood as everywhere. What {@code 1,234} means the file tells: in one whose
 * columns are parted by semicolons, as where the comma is the decimal point, it is refused.
 */
final class Numbers {

    private static final int MOST_DIGITS = 15;

    private Numbers() {}

    /**
     * Reads a number.
     *
     * @param scale most places behind the point
     * @param pointOrComma whether a lone comma may be a decimal point
     */
    static Cell read(String written, int scale, boolean pointOrComma) {
        return switch (WrittenNumber.read(written)) {
            case Understood(BigDecimal number) -> within(number, scale);
            case Ambiguous(BigDecimal thousands, BigDecimal decimals) ->
                scale == 0 || !pointOrComma
                        ? within(thousands, scale)
                        : new Cell.Refused("import.reason.ambiguousNumber", thousands.toPlainString());
            case NotUnderstood() -> new Cell.Refused("import.reason.number");
        };
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
