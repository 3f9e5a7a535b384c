package io.gengyun.rest;

import io.gengyun.shared.BusinessRefusal;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** A text with a character that PostgreSQL cannot keep (U+0000), told from a clash of the data. */
public final class UnwritableText {

    /** {@code character_not_in_repertoire} in texts, {@code untranslatable_character} in JSON. */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private UnwritableText() {}

    public static Optional<BusinessRefusal> in(Throwable caught) {
        Throwable cause = caught;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException refused && STATES.contains(String.valueOf(refused.getSQLState()))) {
                return Optional.of(BusinessRefusal.refused("shell.unwritableText"));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
