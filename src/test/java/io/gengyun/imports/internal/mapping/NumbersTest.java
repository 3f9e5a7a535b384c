package io.gengyun.imports.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "-3.50|-3.5",
                "+7|7",
                ".5|0.5",
                "5.|5",
                "1.234|1.234",
                "1,234.5|1234.5",
                "1,234,567|1234567",
                "1.234,56|1234.56",
                "1.234.567|1234567",
                "12元|12",
                "￥500|500",
                "-¥ 1,200.00|-1200",
                "1,234,567.80 元|1234567.8",
                "12万元|120000",
                "１２．５|12.5",
                "0|0"
            })
    void readsWhatCanMeanOneThingOnly(String given, String meant) {
        assertThat(Numbers.read(given, 4, true)).isEqualTo(new Cell.Value(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234",
                "12,34",
                "1,2,3",
                "1e5",
                "NaN",
                "١٢",
                "元",
                "¥",
                "--1",
                "0x1F",
                "1 234",
                "",
                "1.23456",
                "1234567890123456"
            })
    void refusesWhatIsNoNumberOrMayBeMeantEitherWay(String given) {
        assertThat(Numbers.read(given, 4, true)).isInstanceOf(Cell.Refused.class);
    }

    @Test
    void readsALoneCommaAsThousandsUnlessTheFileMayMeanADecimalPoint() {
        assertThat(Numbers.read("120,000", 2, false)).isEqualTo(new Cell.Value("120000"));
        assertThat(Numbers.read("-1,234", 0, true)).isEqualTo(new Cell.Value("-1234"));
        assertThat(Numbers.read("120,000", 2, true)).isInstanceOf(Cell.Refused.class);
        assertThat(Numbers.read("12,34", 2, false)).isInstanceOf(Cell.Refused.class);
    }

    @Property
    void readsEveryGroupedNumberWithDecimals(
            @ForAll @BigRange(min = "-999999999", max = "999999999") @Scale(2) BigDecimal number) {
        String grouped = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);

        assertThat(Numbers.read(grouped, 2, true))
                .isInstanceOfSatisfying(
                        Cell.Value.class,
                        read -> assertThat(new BigDecimal(read.text())).isEqualByComparingTo(number));
    }
}
