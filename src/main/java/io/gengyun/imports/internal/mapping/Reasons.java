package io.gengyun.imports.internal.mapping;

import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.shared.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Words for why a cell is refused; our fields and the words of a choice are named as the reader's
 * language names them.
 */
public final class Reasons {

    public static final String COLUMN_MISSING = "import.reason.columnMissing";
    static final String CHOICE = "import.reason.choice";

    private static final String FIELD = "import.field.";
    private static final String WORD = "import.choice.";

    private Reasons() {}

    /** What stands for a field in the arguments of a reason, whoever reads it later. */
    public static String name(ImportTarget target, ImportTarget.Field field) {
        return FIELD + target.key() + "." + field.name();
    }

    /** What stands for a word of a choice in the arguments of a reason, whoever reads it later. */
    static String word(ImportTarget target, ImportTarget.Field field, String word) {
        return WORD + target.key() + "." + field.name() + "." + word;
    }

    /** What stands for all words of a choice, one argument each. */
    static String[] words(ImportTarget target, ImportTarget.Field field, Collection<String> words) {
        return new TreeSet<>(words)
                .stream().map(word -> word(target, field, word)).toArray(String[]::new);
    }

    public static String sentence(Texts texts, Locale language, String reason, Object[] arguments) {
        boolean names = reason.equals(COLUMN_MISSING) || reason.equals(CHOICE);
        return names
                ? texts.text(language, reason, named(texts, language, arguments))
                : texts.text(language, reason, arguments);
    }

    /** All of them in one; what was stored under a plain name keeps it. */
    private static String named(Texts texts, Locale language, Object[] arguments) {
        return Arrays.stream(arguments)
                .map(String::valueOf)
                .map(one -> isKey(one) ? texts.text(language, one) : one)
                .collect(Collectors.joining(texts.text(language, "import.page.and")));
    }

    private static boolean isKey(String argument) {
        return argument.startsWith(FIELD) || argument.startsWith(WORD);
    }
}
