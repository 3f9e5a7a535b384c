package io.gengyun.worklog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.uikit.page.Formats;
import io.gengyun.worklog.WorkKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Work said in the reader's language. */
final class WorkLabels {

    private static final int HOUR = 60;

    private WorkLabels() {}

    static String kind(WorkKind kind) {
        return translate("import.choice.work-records.kind." + kind);
    }

    static VaadinIcon symbol(WorkKind kind) {
        return switch (kind) {
            case VISIT -> VaadinIcon.MAP_MARKER;
            case CUSTOMER_TALK -> VaadinIcon.CHAT;
            case CAMPAIGN -> VaadinIcon.MEGAPHONE;
            case ORDER_HANDLING -> VaadinIcon.PACKAGE;
            case OTHER -> VaadinIcon.ELLIPSIS_DOTS_H;
        };
    }

    /** The colour of a kind in charts, always beside its name. */
    static String colour(WorkKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "var(--gy-work-" + name + ")";
    }

    /** Hours and minutes: 45 minutes, 2 hours, 2 hours 30 minutes. */
    static String duration(long minutes) {
        Formats formats = Formats.here();
        String hours = formats.number(minutes / HOUR);
        String rest = formats.number(minutes % HOUR);
        if (minutes < HOUR) {
            return translate("worklog.minutes", rest);
        }
        return minutes % HOUR == 0 ? translate("worklog.hours", hours) : translate("worklog.hoursMinutes", hours, rest);
    }

    /** Hours with one place: 0.8 hours. */
    static String hours(long minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(HOUR), 1, RoundingMode.HALF_UP);
        return translate("worklog.hours", Formats.here().number(hours));
    }

    static String duration(@Nullable Integer minutes) {
        return minutes == null ? translate("worklog.untimed") : duration(minutes.longValue());
    }
}
