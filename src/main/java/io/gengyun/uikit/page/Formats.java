package io.gengyun.uikit.page;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How numbers and dates are written for people: dates ISO-like in both languages, thousands
 * separated, scores with two places, a dash for what is not there.
 */
public record Formats(Locale language, ZoneId zone) {

    private static final String NOTHING = "–";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /**
     * In the language of the page that is shown now, and the company's zone that its session
     * carries.
     */
    public static Formats here() {
        UI page = UI.getCurrent();
        if (page == null) {
            return new Formats(Locale.CHINESE, ZoneId.systemDefault());
        }
        ZoneId carried = page.getSession().getAttribute(ZoneId.class);
        return new Formats(page.getLocale(), carried == null ? ZoneId.systemDefault() : carried);
    }

    /** Scores and points: always two places. */
    public String points(@Nullable BigDecimal value) {
        return decimal(value, "#,##0.00");
    }

    /** Amounts: two places. */
    public String money(@Nullable BigDecimal value) {
        return points(value);
    }

    /** Actuals and quantities: up to six places, no empty ones. */
    public String number(@Nullable BigDecimal value) {
        return decimal(value, "#,##0.######");
    }

    public String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** A share as percent with up to two places: 0.8333 is 83.33 %. */
    public String percent(@Nullable BigDecimal share) {
        return value(share == null ? null : share.movePointRight(2), "#,##0.##", "%");
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? NOTHING : DAY.format(day);
    }

    /** A day with its weekday: 2026-12-04 周五. */
    public String weekday(LocalDate day) {
        return DAY.format(day) + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
    }

    /**
     * A deadline as people keep it: the last day that counts, with its weekday, never the instant
     * after it.
     */
    public String deadline(@Nullable Instant due) {
        LocalDate last = lastDay(due);
        return last == null ? NOTHING : weekday(last);
    }

    /** The last day that counts before a deadline, for files and for counting days. */
    public @Nullable LocalDate lastDay(@Nullable Instant due) {
        return due == null ? null : due.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** First and last day. */
    public String period(LocalDate from, LocalDate to) {
        return DAY.format(from) + (chinese() ? " 至 " : " – ") + DAY.format(to);
    }

    public String dateTime(@Nullable Instant moment) {
        return moment == null ? NOTHING : MOMENT.format(moment.atZone(zone));
    }

    /** To the second, where the order of what happened matters. */
    public String exactTime(@Nullable Instant moment) {
        return moment == null ? NOTHING : SECOND.format(moment.atZone(zone));
    }

    public String date(@Nullable Instant moment) {
        return moment == null ? NOTHING : DAY.format(moment.atZone(zone));
    }

    /** The size of a file: 812 B, 1.4 MB. */
    public String size(long bytes) {
        String[] units = {"B", "KB", "MB", "GB"};
        BigDecimal value = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (value.compareTo(BigDecimal.valueOf(1000)) >= 0 && unit < units.length - 1) {
            value = value.movePointLeft(3);
            unit++;
        }
        return decimal(value, "#,##0.#") + " " + units[unit];
    }

    private boolean chinese() {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage());
    }

    private static String decimal(@Nullable BigDecimal value, String pattern) {
        return value(value, pattern, "");
    }

    private static String value(@Nullable BigDecimal value, String pattern, String unit) {
        if (value == null) {
            return NOTHING;
        }
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value) + unit;
    }
}
