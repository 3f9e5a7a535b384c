package io.gengyun.customers.internal;

import org.jspecify.annotations.Nullable;

/** Words as a pattern of {@code ilike} that finds them anywhere. */
final class Likeness {

    private Likeness() {}

    static String of(@Nullable String search) {
        String given = search == null ? "" : search.strip();
        return "%" + given.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
