package io.gengyun.imports.internal.refused;

import io.gengyun.shared.FormulaInjectionGuard;
import java.util.regex.Pattern;

/** A cell as a company gave it, harmless in a spreadsheet; its numbers stay numbers. */
final class HarmlessCells {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]+");

    private HarmlessCells() {}

    static String of(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : FormulaInjectionGuard.quoted(cell);
    }
}
