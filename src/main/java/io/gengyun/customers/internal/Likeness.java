package io.gengyun.customers.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words as patterns of {@code ilike} that find them anywhere. */
final class Likeness {

    private Likeness() {}

    /** Finds names by the first letters of their characters; nothing when these are no letters. */
    static String ofInitials(@Nullable String search) {
        String given = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        return given.matches("[a-z0-9]{2,}") ? "%" + given + "%" : "";
    }

    static String of(@Nullable String search) {
        String given = search == null ? "" : search.strip();
        return "%" + given.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
