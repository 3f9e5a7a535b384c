package io.gengyun.appraisal.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Uuids;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NextPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void isTheLastQuarterThatHasEndedForTheFirstCycle() {
        assertThat(next()).isEqualTo(period("2026-07-01", "2026-09-30"));
    }

    @Test
    void isTheLastEndedOneWhenThatHasNoCycleYet() {
        assertThat(next(period("2026-04-01", "2026-06-30"))).isEqualTo(period("2026-07-01", "2026-09-30"));
    }

    @Test
    void isTheFirstWithoutACycleWhenTheEndedOneHasOne() {
        Period third = period("2026-07-01", "2026-09-30");
        Period fourth = period("2026-10-01", "2026-12-31");
        assertThat(next(third)).isEqualTo(fourth);
        assertThat(next(fourth, third)).isEqualTo(period("2027-01-01", "2027-03-31"));
    }

    @Test
    void isAsLongAsTheNewestOne() {
        assertThat(next(period("2026-09-01", "2026-09-30"), period("2026-01-01", "2026-03-31")))
                .isEqualTo(period("2026-10-01", "2026-10-31"));
        assertThat(next(period("2024-01-01", "2024-12-31"))).isEqualTo(period("2025-01-01", "2025-12-31"));
        assertThat(next(period("2025-07-01", "2025-12-31"))).isEqualTo(period("2026-01-01", "2026-06-30"));
    }

    @Test
    void isAQuarterAfterOneOfAnyLength() {
        assertThat(next(period("2026-02-07", "2026-03-20"))).isEqualTo(period("2026-07-01", "2026-09-30"));
    }

    private static Period next(Period... newestFirst) {
        List<CycleRecord> cycles = Arrays.stream(newestFirst)
                .map(period -> new CycleRecord(
                        new CycleId(Uuids.next()),
                        "周期",
                        period,
                        null,
                        State.OPEN,
                        1,
                        Map.of(),
                        Deadlines.USUAL,
                        null,
                        null))
                .toList();
        return NextPeriod.after(cycles, TODAY);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
