package io.gengyun.imports.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DateFormatsTest {

    @Test
    void asksForNothingThatIsUnderstoodAnyway() {
        assertThat(fitting()).isEmpty();
        assertThat(fitting("2026-01-05", "2026/1/5", "2026年1月5日")).isEmpty();
    }

    @Test
    void proposesTheOneFormatThatFits() {
        assertThat(fitting("1/5/2026", "1/13/2026")).containsExactly("M/d/yyyy");
        assertThat(fitting("05.01.2026", "31.01.2026")).containsExactly("d.M.yyyy");
        assertThat(fitting("20260105")).containsExactly("yyyyMMdd");
        assertThat(fitting("1/13/2026 9:30")).containsExactly("M/d/yyyy H:mm");
    }

    @Test
    void leavesTheChoiceWhereDayAndMonthCannotBeTold() {
        assertThat(fitting("1/5/2026", "3/4/2026", "2026-01-05")).containsExactly("M/d/yyyy", "d/M/yyyy");
    }

    @Test
    void proposesNothingForWhatFitsNoFormat() {
        assertThat(fitting("13/1/2026", "1/13/2026")).isEmpty();
        assertThat(fitting("morgen")).isEmpty();
    }

    @Test
    void countsTheFormatThatIsAskedForWhenItFits() {
        assertThat(DateFormats.fitting(List.of("13/01/2026"), "dd/MM/yyyy")).containsExactly("dd/MM/yyyy");
        assertThat(DateFormats.fitting(List.of("03/01/2026"), "dd/MM/yyyy"))
                .containsExactly("M/d/yyyy", "d/M/yyyy", "dd/MM/yyyy");
        assertThat(DateFormats.fitting(List.of("13/01/2026"), "MM/dd/yyyy")).containsExactly("d/M/yyyy");
        assertThat(DateFormats.fitting(List.of("13/01/2026"), "nonsense")).containsExactly("d/M/yyyy");
    }

    private static List<String> fitting(String... dates) {
        return DateFormats.fitting(List.of(dates), null);
    }
}
