package io.gengyun.imports.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in the pattern that the mapping gives, else as ISO 8601, with a time of day or without. */
final class Dates {

    private static final Pattern TIME =
            Pattern.compile("[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final String EXAMPLE = "2026-03-31";

    private final @Nullable DateTimeFormatter asked;
    private final String example;

    Dates(@Nullable String pattern) {
        this.asked = pattern == null ? null : formatter(pattern);
        this.example =
                asked == null ? EXAMPLE : asked.format(LocalDate.parse(EXAMPLE).atStartOfDay());
    }

    /** Letters of day, month and year count in either case, because only dates are meant. */
    private static DateTimeFormatter formatter(String pattern) {
        boolean withTime = pattern.matches(".*[Hh].*");
        String plain = pattern.replace('Y', 'u').replace('y', 'u').replace('D', 'd');
        String letters = withTime ? plain : plain.replace('m', 'M');
        try {
            DateTimeFormatter made =
                    DateTimeFormatter.ofPattern(letters, Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT);
            LocalDate day = LocalDate.parse(EXAMPLE);
            if (LocalDate.parse(made.format(day.atStartOfDay()), made).equals(day)) {
                return made;
            }
        } catch (IllegalArgumentException | DateTimeException useless) {
            // told below, like a pattern that loses part of the date
        }
        throw MappingRefusal.of("dateFormat", "import.mapping.dateFormat", pattern);
    }

    Cell read(String given) {
        LocalDate day = asked == null ? null : parse(given, asked);
        if (day == null) {
            day = iso(given);
        }
        if (day == null || day.getYear() < 1000 || day.getYear() > 9999) {
            return new Cell.Refused("import.reason.date", example);
        }
        return new Cell.Value(day.toString());
    }

    private static @Nullable LocalDate iso(String given) {
        boolean timed = given.length() > 10 && TIME.matcher(given.substring(10)).matches();
        return parse(timed ? given.substring(0, 10) : given, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    private static @Nullable LocalDate parse(String given, DateTimeFormatter formatter) {
        try {
            return LocalDate.parse(given, formatter);
        } catch (DateTimeParseException otherwise) {
            return null;
        }
    }
}
