package io.gengyun.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DateFormatsTest {

    @Test
    void asksForNothingThatIsUnderstoodAnyway() {
        assertThat(DateFormats.fitting(List.of())).isEmpty();
        assertThat(DateFormats.fitting(List.of("2026-01-05", "2026/1/5", "2026年1月5日"))).isEmpty();
    }

    @Test
    void proposesTheOneFormatThatFits() {
        assertThat(DateFormats.fitting(List.of("1/5/2026", "1/13/2026")))
                .containsExactly("M/d/yyyy");
        assertThat(DateFormats.fitting(List.of("05.01.2026", "31.01.2026")))
                .containsExactly("d.M.yyyy");
        assertThat(DateFormats.fitting(List.of("20260105"))).containsExactly("yyyyMMdd");
        assertThat(DateFormats.fitting(List.of("1/13/2026 9:30"))).containsExactly("M/d/yyyy H:mm");
    }

    @Test
    void leavesTheChoiceWhereDayAndMonthCannotBeTold() {
        assertThat(DateFormats.fitting(List.of("1/5/2026", "3/4/2026", "2026-01-05")))
                .containsExactly("M/d/yyyy", "d/M/yyyy");
    }

    @Test
    void proposesNothingForWhatFitsNoFormat() {
        assertThat(DateFormats.fitting(List.of("13/1/2026", "1/13/2026"))).isEmpty();
        assertThat(DateFormats.fitting(List.of("morgen"))).isEmpty();
    }
}
