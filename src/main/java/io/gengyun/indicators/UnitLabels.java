package io.gengyun.indicators;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The unit of an indicator as the reader's language says it. A unit is stored as one plain text,
 * frozen sheets hold it as well; usual Chinese units have an English word in the translations
 * ({@code indicators.unit.天} is days), any other stands as it was written.
 */
public final class UnitLabels {

    private static final String KEY = "indicators.unit.";

    /** Words between a number and what is counted, which English does without. */
    private static final Set<String> CLASSIFIERS =
            Set.of("个", "单", "次", "条", "份", "场", "家", "人", "件", "张", "项", "台", "套", "笔", "名", "户");

    private UnitLabels() {}

    /**
     * The unit alone; may be blank.
     *
     * @param texts the sentence for a key in that language, beginning with ! when there is none
     */
    public static String of(String unit, Locale language, UnaryOperator<String> texts) {
        if (unit.isBlank() || language.getLanguage().equals(Locale.CHINESE.getLanguage())) {
            return unit;
        }
        if (CLASSIFIERS.contains(unit)) {
            return "";
        }
        String word = texts.apply(KEY + unit);
        return word.startsWith("!") ? unit : word;
    }

    /** The unit as it follows a number: percent at once, a word after a space, blank not at all. */
    public static String after(String unit, Locale language, UnaryOperator<String> texts) {
        String word = of(unit, language, texts);
        return word.isBlank() || word.startsWith("%") ? word.strip() : " " + word;
    }
}
