package io.gengyun.uikit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as the reader's language writes them; what is missing is a dash. */
public record Figures(Locale language, ZoneId zone) {

    private static final String NONE = "–";

    /** Scores and points: always two places. */
    public String points(@Nullable BigDecimal value) {
        return format(value, 2, 2);
    }

    /** Percent of attainment, with at most two places and the sign. */
    public String percent(@Nullable BigDecimal value) {
        return value == null ? NONE : format(value, 0, 2) + "%";
    }

    /** Actuals and targets: as many places as there are, at most six, with groups. */
    public String number(@Nullable BigDecimal value) {
        return format(value, 0, 6);
    }

    /** Actuals and targets as they are shown in tables: at most two places. */
    public String brief(@Nullable BigDecimal value) {
        return format(value, 0, 2);
    }

    public String count(long value) {
        return NumberFormat.getIntegerInstance(language).format(value);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? NONE : DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    /** Day and minute in the company's time zone. */
    public String moment(@Nullable Instant moment) {
        return moment == null
                ? NONE
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone).format(moment);
    }

    private String format(@Nullable BigDecimal value, int atLeast, int atMost) {
        if (value == null) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(atLeast);
        format.setMaximumFractionDigits(atMost);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
