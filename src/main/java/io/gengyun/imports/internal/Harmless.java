package io.gengyun.imports.internal;

import io.gengyun.shared.HarmlessText;
import java.util.regex.Pattern;

/** A cell as a company gave it, harmless in a spreadsheet; its numbers stay numbers. */
final class Harmless {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]+");

    private Harmless() {}

    static String of(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : HarmlessText.quoted(cell);
    }
}
