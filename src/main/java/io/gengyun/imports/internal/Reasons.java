package io.gengyun.imports.internal;

import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.shared.Texts;
import java.util.Locale;

/** Words for why a cell is refused; a field of ours is named as the reader's language names it. */
final class Reasons {

    static final String COLUMN_MISSING = "import.reason.columnMissing";

    private static final String FIELD = "import.field.";

    private Reasons() {}

    /** What stands for a field in the arguments of a reason, whoever reads it later. */
    static String name(ImportTarget target, ImportTarget.Field field) {
        return FIELD + target.key() + "." + field.name();
    }

    static String sentence(Texts texts, Locale language, String reason, Object[] arguments) {
        if (!reason.equals(COLUMN_MISSING)
                || !(arguments[0] instanceof String field)
                || !field.startsWith(FIELD)) {
            return texts.text(language, reason, arguments);
        }
        return texts.text(language, reason, texts.text(language, field));
    }
}
