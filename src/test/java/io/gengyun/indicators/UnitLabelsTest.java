package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.shared.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitLabelsTest {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @CsvSource({"元,' yuan'", "天,' days'", "次/单,' per order'", "%,%", "单,''", "'',''"})
    void followANumberInEnglish(String unit, String said) {
        assertThat(after(unit, Locale.ENGLISH)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"元,' 元'", "单,' 单'", "%,%", "'',''"})
    void standAsTheyAreInChinese(String unit, String said) {
        assertThat(after(unit, Locale.CHINESE)).isEqualTo(said);
    }

    @Test
    void standAsTheyAreWhenNobodyWroteAWord() {
        assertThat(after("吨", Locale.ENGLISH)).isEqualTo(" 吨");
        assertThat(after("CNY", Locale.ENGLISH)).isEqualTo(" CNY");
    }

    private String after(String unit, Locale language) {
        return UnitLabels.after(unit, language, key -> texts.text(language, key));
    }
}
