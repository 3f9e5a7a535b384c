package io.gengyun.uikit.form;

import com.vaadin.flow.component.datepicker.DatePicker;
import io.gengyun.uikit.page.ComponentTexts;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The day of something that has happened: today unless said otherwise, and never later. A page may
 * stay open past midnight; it follows the calendar then.
 */
public final class DayUpToToday extends DatePicker {

    private final transient Clock clock;
    private LocalDate today;

    public DayUpToToday(String label, Clock clock) {
        super(label);
        this.clock = clock;
        today = LocalDate.now(clock);
        setI18n(ComponentTexts.datePicker(getLocale()));
        setMax(today);
        setValue(today);
        addOpenedChangeListener(change -> renew());
    }

    /** A new day may be chosen, and is, unless another than yesterday's today stands there. */
    public void renew() {
        LocalDate now = LocalDate.now(clock);
        if (now.equals(today)) {
            return;
        }
        boolean untouched = today.equals(getValue());
        today = now;
        setMax(now);
        if (untouched) {
            setValue(now);
        }
    }
}
