package io.gengyun.uikit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Formats formats = new Formats(Locale.CHINESE, SHANGHAI);

    @Test
    void showsADeadlineAsTheLastDayThatCountsWithItsWeekday() {
        Instant endOfFriday = LocalDate.of(2026, 12, 5).atStartOfDay(SHANGHAI).toInstant();

        assertThat(formats.deadline(endOfFriday)).isEqualTo("2026-12-04 周五");
        assertThat(new Formats(Locale.ENGLISH, SHANGHAI).deadline(endOfFriday)).isEqualTo("2026-12-04 Fri");
        assertThat(formats.lastDay(endOfFriday)).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @Test
    void keepsTheDayOfADeadlineWithinIt() {
        Instant noon = LocalDate.of(2026, 12, 4).atTime(12, 0).atZone(SHANGHAI).toInstant();

        assertThat(formats.lastDay(noon)).isEqualTo(LocalDate.of(2026, 12, 4));
    }
}
