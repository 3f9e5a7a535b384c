package io.gengyun.imports.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.shared.BusinessRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, 2026-03-01, 2026-03-01",
        "M/d/yyyy, 7/4/1996, 1996-07-04",
        "M/D/YYYY, 12/31/1996, 1996-12-31",
        "dd.mm.yyyy, 31.01.2026, 2026-01-31",
        "yyyy年M月d日, 2026年3月1日, 2026-03-01",
        "yyyyMMdd, 20260301, 2026-03-01",
        "M/d/yyyy H:mm, 3/1/2026 9:30, 2026-03-01",
        "M/d/yyyy, 2026-03-01, 2026-03-01"
    })
    void readsDatesInTheFormatAsked(String format, String given, String day) {
        assertThat(new Dates(format).read(given)).isEqualTo(new Cell.Value(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01",
        "2026-03-01 00:00:00, 2026-03-01",
        "2026-03-01T23:59, 2026-03-01",
        "2026-3-1, 2026-03-01",
        "2026/1/5, 2026-01-05",
        "2026/01/05, 2026-01-05",
        "2026/1/5 9:30, 2026-01-05",
        "2026.1.5, 2026-01-05",
        "2026年1月5日, 2026-01-05",
        "2026年01月05日 09:30:00, 2026-01-05",
        "2026 年 1 月 5 日, 2026-01-05",
        "2026年1月5, 2026-01-05"
    })
    void readsDatesThatBeginWithTheYearWithoutBeingAsked(String given, String day) {
        assertThat(new Dates(null).read(given)).isEqualTo(new Cell.Value(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "1/2/2026",
                "0000-01-01",
                "tomorrow",
                "5/1/2026",
                "2026/1-5",
                "2026/13/1",
                "2026/2/30",
                "2026年2月30日",
                "2026年1月",
                "2026/1/5 later",
                "26/1/5"
            })
    void refusesWhatIsNoDate(String given) {
        assertThat(new Dates(null).read(given)).isInstanceOf(Cell.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MM/dd", "QQQQQQ", "hello", "'", "yyyy"})
    void refusesAFormatThatTellsNoDay(String format) {
        assertThatThrownBy(() -> new Dates(format)).isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void refusesADayThatDoesNotExistInTheFormatAsked() {
        assertThat(new Dates("d/M/yyyy").read("31/2/2026")).isInstanceOf(Cell.Refused.class);
    }
}
