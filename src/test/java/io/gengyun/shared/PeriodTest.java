package io.gengyun.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
        "2026-01-01, 2026-03-31, 2025-10-01, 2025-12-31",
        "2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31",
        "2026-03-02, 2026-03-15, 2026-02-16, 2026-03-01",
        "2026-03-01, 2026-03-30, 2026-01-30, 2026-02-28",
        "2026-03-05, 2026-03-05, 2026-03-04, 2026-03-04"
    })
    void isPrecededByOneOfTheSameLength(LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo) {
        assertThat(new Period(from, to).previous()).isEqualTo(new Period(previousFrom, previousTo));
    }
}
