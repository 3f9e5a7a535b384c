package io.gengyun.indicators.ui.explanation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.gengyun.shared.Period;
import io.gengyun.uikit.page.Formats;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Periods said shortly: a month, a quarter, a year, else the first and the last day. */
public final class PeriodLabels {

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private PeriodLabels() {}

    public static String of(Period period) {
        LocalDate from = period.from();
        LocalDate next = period.to().plusDays(1);
        String year = Integer.toString(from.getYear());
        if (from.getDayOfMonth() == 1 && next.getDayOfMonth() == 1) {
            long months = ChronoUnit.MONTHS.between(from, next);
            int place = from.getMonthValue() - 1;
            if (months == 1) {
                return translate("explanation.period.month", year, from.getMonthValue());
            }
            if (months == QUARTER && place % QUARTER == 0) {
                return translate("explanation.period.quarter", year, place / QUARTER + 1);
            }
            if (months == YEAR && place == 0) {
                return translate("explanation.period.year", year);
            }
        }
        return Formats.here().period(from, period.to());
    }
}
