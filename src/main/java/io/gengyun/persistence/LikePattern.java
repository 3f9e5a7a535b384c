package io.gengyun.persistence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words as patterns of {@code like} and {@code ilike}; what would be a wildcard stands for itself,
 * escaped by a backslash as PostgreSQL expects it.
 */
public final class LikePattern {

    private LikePattern() {}

    /** Finds the words anywhere; without words everything. */
    public static String containing(@Nullable String words) {
        String given = words == null ? "" : words.strip();
        return "%" + escaped(given) + "%";
    }

    /** Finds what begins with the words. */
    public static String beginningWith(String words) {
        return escaped(words) + "%";
    }

    /** Finds names by the first letters of their characters; empty when these are no letters. */
    public static String ofInitials(@Nullable String words) {
        String given = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        return given.matches("[a-z0-9]{2,}") ? "%" + given + "%" : "";
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
