package io.gengyun.uikit.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OpenPage
class FigureFieldTest {

    private final FigureField field = new FigureField("amount");

    @BeforeEach
    void show() {
        UI.getCurrent().add(field);
    }

    @Test
    void understandsWhatIsTypedAndSaysItBesideIt() {
        write("20万");

        assertThat(field.getValue()).isEqualByComparingTo("200000");
        assertThat(echo()).isEqualTo("= 200,000");
        assertThat(field.text()).isEqualTo("20万");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20w", "twelve", " 1..2 ", "1,23"})
    void leavesWhatItDoesNotUnderstandAndSaysSo(String written) {
        NamedFields form = new NamedFields();
        form.add("amount", field);
        field.setValue(BigDecimal.TEN);
        write(written);

        assertThat(field.text()).isEqualTo(written);
        assertThat(field.getValue()).isNull();
        assertThat(form.isComplete()).isFalse();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains(written.strip());
    }

    @Test
    void saysNothingBesideWhatIsPlainToSee() {
        write("12.5");

        assertThat(echo()).isEmpty();
    }

    @Test
    void showsEveryPlaceOfWhatItIsGiven() {
        field.setValue(new BigDecimal("1234567.1234567"));

        assertThat(field.text()).isEqualTo("1,234,567.1234567");
    }

    @Test
    void takesNoDecimalsWhereOnlyWholeNumbersCount() {
        field.whole().between(1, 365);
        write("1.5");
        assertThat(field.problem()).isPresent();
        write("366");
        assertThat(field.problem()).isPresent();
        write("３６５");
        assertThat(field.problem()).isEmpty();
        assertThat(field.wholeNumber()).isEqualTo(365);
    }

    private void write(String text) {
        field.getContent().setValue(text);
    }

    private String echo() {
        return Objects.requireNonNull(field.getContent().getSuffixComponent())
                .getChildren()
                .map(Span.class::cast)
                .map(Span::getText)
                .findFirst()
                .orElseThrow();
    }
}
