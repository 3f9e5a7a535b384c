package io.gengyun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.ProductTest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class FormulasTests {

    @Autowired
    Formulas formulas;

    @Test
    void calculatesInDecimalsOf34Digits() {
        assertThat(value("100 * won / deals", Map.of("won", "1", "deals", "3")))
                .isEqualTo("33.33333333333333333333333333333333");
        assertThat(value("0.1 + 0.2", Map.of())).isEqualTo("0.3");
        assertThat(value("a / b * b", Map.of("a", "12345678901234567890.12", "b", "1")))
                .isEqualTo("12345678901234567890.12");
    }

    @Test
    void knowsTheNamesItReads() {
        assertThat(formulas.understand("if deals > 0 then 100 * won / deals else max(won, x)")
                        .names())
                .containsExactlyInAnyOrder("deals", "won", "x");
        assertThat(formulas.understand("1 + 2").names()).isEmpty();
    }

    @Test
    void hasNoNumberForADenominatorOfZeroOrAMissingName() {
        Formulas.Formula rate = formulas.understand("100 * won / deals");
        assertThat(rate.value(Map.of("won", BigDecimal.ONE, "deals", BigDecimal.ZERO)))
                .isEmpty();
        assertThat(rate.value(Map.of("won", BigDecimal.ONE))).isEmpty();
        assertThat(formulas.understand("if won > 1 then null else won").value(Map.of("won", BigDecimal.TEN)))
                .isEmpty();
        assertThat(formulas.understand("9 ** 999999999").value(Map.of())).isEmpty();
        assertThat(formulas.understand("sqrt(0 - won)").value(Map.of("won", BigDecimal.TEN)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "won deals /",
                "for i in 1..1000000000 return i",
                "now()",
                "\"text\"",
                "{a: 1}.a",
                "some x in [1,2] satisfies x > 1",
                "function(x) x",
                "[1,2,3][item > 1]",
                "a.b",
                "get value({}, \"a\")",
                "string(won)",
                "range(\"[1..3]\")",
                "function(s) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}"
            })
    void refusesWhatIsNoArithmetic(String expression) {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> formulas.understand(expression))
                .matches(refusal -> refusal.kind() == BusinessRefusal.Kind.REFUSED);
    }

    @Test
    void saysWhereItStopsMakingSense() {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> formulas.understand("won + * deals"))
                .satisfies(
                        refusal -> assertThat(refusal.arguments()[0].toString()).isEqualTo("5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "= a + b|equals",
                "100 × a ÷ b|sign",
                "100 * a / b %|sign",
                "（a + b）|sign",
                "100 * a /|incomplete",
                "a b|notUnderstood",
                "sum(a|brackets",
                "a + b)|brackets",
                "if a > 0 then b|choice",
                "\"abc\"|notArithmetic",
                "a > 3|noNumber",
                "not(a > 3)|noNumber",
                "if a > 3 then true else false|noNumber",
                "null|noNumber"
            })
    void saysWhatToDoInTheWordsOfWhoWroteIt(String formula, String mistake) {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> formulas.understand(formula))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("workflow.formula." + mistake));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        String deep = "(".repeat(400) + "1" + ")".repeat(400);
        assertThatExceptionOfType(BusinessRefusal.class).isThrownBy(() -> formulas.understand(deep));
    }

    private String value(String formula, Map<String, String> values) {
        Map<String, BigDecimal> numbers = new java.util.HashMap<>();
        values.forEach((name, number) -> numbers.put(name, new BigDecimal(number)));
        return formulas.understand(formula).value(numbers).orElseThrow().toPlainString();
    }
}
