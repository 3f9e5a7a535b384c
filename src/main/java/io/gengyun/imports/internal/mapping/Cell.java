package io.gengyun.imports.internal.mapping;

import java.util.List;

/** What a cell turned out to hold. */
sealed interface Cell {

    /** Nothing; clears the field. */
    record Empty() implements Cell {}

    /** A value in the form in which the database reads it. */
    record Value(String text) implements Cell {}

    /** Something that cannot be taken, with the translation key of the reason. */
    record Refused(String reason, List<String> arguments) implements Cell {
        Refused(String reason, String... arguments) {
            this(reason, List.of(arguments));
        }
    }

    Cell EMPTY = new Empty();
}
