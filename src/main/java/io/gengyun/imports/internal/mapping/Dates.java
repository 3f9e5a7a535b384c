package io.gengyun.imports.internal.mapping;

import io.gengyun.imports.internal.tables.MappingRefusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the pattern that the mapping gives, else as ISO 8601 or in another form that begins with
 * the year and cannot be mistaken, with a time of day or without.
 */
final class Dates {

    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})" + "|\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?)");
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
                    DateTimeFormatter.ofPattern(letters, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
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
            day = yearFirst(given);
        }
        if (day == null || day.getYear() < 1000 || day.getYear() > 9999) {
            return new Cell.Refused("import.reason.date", example);
        }
        return new Cell.Value(day.toString());
    }

    private static @Nullable LocalDate yearFirst(String given) {
        Matcher found = YEAR_FIRST.matcher(given);
        if (!found.lookingAt()
                || found.end() < given.length()
                        && !TIME.matcher(given.substring(found.end())).matches()) {
            return null;
        }
        boolean signs = found.group(2) != null;
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(signs ? 3 : 5)),
                    Integer.parseInt(found.group(signs ? 4 : 6)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDate parse(String given, DateTimeFormatter formatter) {
        try {
            return LocalDate.parse(given, formatter);
        } catch (DateTimeParseException otherwise) {
            return null;
        }
    }
}
