package io.gengyun.imports.internal.mapping;

import io.gengyun.shared.BusinessRefusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposals for how the dates of a file are written. */
final class DateFormats {

    private static final List<String> DAYS =
            List.of("M/d/yyyy", "d/M/yyyy", "M-d-yyyy", "d-M-yyyy", "M.d.yyyy", "d.M.yyyy", "yyyyMMdd");
    private static final List<String> TIMES = List.of("", " H:mm", " H:mm:ss");

    private DateFormats() {}

    /**
     * Formats in which all of these dates can be read, save those that need none. Two when nothing
     * tells day from month; none when every date is understood anyway, or no format fits them all.
     *
     * @param asked a format that is asked for: alone when it fits and nothing is left to be told,
     *     else one more of those
     */
    static List<String> fitting(Collection<String> dates, @Nullable String asked) {
        Dates without = new Dates(null);
        List<String> left = dates.stream()
                .filter(one -> without.read(one) instanceof Cell.Refused)
                .toList();
        List<String> fitting = new ArrayList<>();
        if (left.isEmpty()) {
            return fitting;
        }
        for (String day : DAYS) {
            TIMES.stream()
                    .map(time -> day + time)
                    .filter(format -> readsAll(new Dates(format), left))
                    .findFirst()
                    .ifPresent(fitting::add);
        }
        if (asked == null || fitting.contains(asked) || !readsAll(asked, left)) {
            return fitting;
        }
        if (fitting.size() < 2) {
            return List.of(asked);
        }
        fitting.add(asked);
        return fitting;
    }

    private static boolean readsAll(String asked, List<String> dates) {
        try {
            return readsAll(new Dates(asked), dates);
        } catch (BusinessRefusal unusable) {
            return false;
        }
    }

    private static boolean readsAll(Dates format, List<String> dates) {
        return dates.stream().noneMatch(one -> format.read(one) instanceof Cell.Refused);
    }
}
