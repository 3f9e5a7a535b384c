package io.gengyun.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaInjectionGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\u3000＝1", "\tx", "'=1"})
    void leadsWhatASpreadsheetWouldRunByAnApostrophe(String text) {
        assertThat(FormulaInjectionGuard.quoted(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "a=b", "'", "'90s", "恒峪特钢"})
    void leavesTheOthersAsTheyAre(String text) {
        assertThat(FormulaInjectionGuard.quoted(text)).isEqualTo(text);
    }

    @Property
    void findsEveryTextAgain(@ForAll("texts") String text) {
        assertThat(FormulaInjectionGuard.original(FormulaInjectionGuard.quoted(text)))
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n \u3000＝A1客").ofMaxLength(6);
    }
}
