package io.gengyun.indicators.internal.measuring;

import io.gengyun.shared.Period;

/** Days somebody is scored for, of the days of the period. */
public record Days(long there, long inAll) {

    public Days {
        if (there < 1 || there > inAll) {
            throw new IllegalArgumentException(there + " of " + inAll + " days");
        }
    }

    public static Days of(Period there, Period all) {
        return new Days(there.days(), all.days());
    }
}
