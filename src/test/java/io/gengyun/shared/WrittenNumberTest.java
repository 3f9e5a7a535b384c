package io.gengyun.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.shared.WrittenNumber.Ambiguous;
import io.gengyun.shared.WrittenNumber.NotUnderstood;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.5|1234.5",
                "1,234,567|1234567",
                "20万|200000",
                "20 万元|200000",
                "1.2亿|120000000",
                "3千|3000",
                "5百万|5000000",
                "1亿2000万|120000000",
                "-1亿2000万|-120000000",
                "１２３．５|123.5",
                "１，２３４，５６７|1234567",
                "－７|-7",
                "\u22127|-7",
                "￥500|500",
                "¥ 1,200.00元|1200",
                "\u300012\u00a0|12",
                ".5|0.5"
            })
    void understandsWhatPeopleWrite(String written, BigDecimal meant) {
        assertReads(written, meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "万",
                "元",
                "12,34",
                "1,2,3",
                "1e5",
                "NaN",
                "0x1F",
                "--1",
                "1 234",
                "20万3",
                "3万5千万",
                "1亿20000万",
                "五十",
                "20wan",
                "１２a",
                "1.2.3",
                "١٢"
            })
    void refusesWhatIsNoNumberForSure(String written) {
        assertThat(WrittenNumber.read(written)).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void tellsALoneCommaApart() {
        assertThat(WrittenNumber.read("1,234"))
                .isEqualTo(new Ambiguous(new BigDecimal("1234"), new BigDecimal("1.234")));
        assertThat(WrittenNumber.read("1,234").value()).contains(new BigDecimal("1234"));
    }

    @Property
    void readsEveryNumberBackHoweverItIsGrouped(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(3) BigDecimal number) {
        String grouped = new DecimalFormat("#,##0.000", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);

        assertReads(number.toPlainString(), number);
        assertReads(grouped, number);
        assertReads(fullWidth(grouped), number);
        assertReads("￥" + grouped + " 元", number);
    }

    @Property
    void countsTenThousandsAndHundredMillions(@ForAll @IntRange(min = -99_999, max = 99_999) int number) {
        assertReads(number + "万", BigDecimal.valueOf(number).movePointRight(4));
        assertReads(number + "亿", BigDecimal.valueOf(number).movePointRight(8));
    }

    @Property
    void neverFails(@ForAll String anything) {
        assertThat(WrittenNumber.read(anything)).isNotNull();
    }

    private static void assertReads(String written, BigDecimal number) {
        assertThat(WrittenNumber.read(written).value())
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    private static String fullWidth(String written) {
        StringBuilder wide = new StringBuilder();
        written.chars().forEach(sign -> wide.append((char) (sign - '!' + '！')));
        return wide.toString();
    }
}
