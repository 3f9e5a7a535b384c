package io.gengyun.indicators.internal;

import io.gengyun.shared.Period;

/** Days somebody is scored for, of the days of the period. */
record Days(long there, long inAll) {

    Days {
        if (there < 1 || there > inAll) {
            throw new IllegalArgumentException(there + " of " + inAll + " days");
        }
    }

    static Days of(Period there, Period all) {
        return new Days(there.days(), all.days());
    }
}
