package io.gengyun.uikit.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.gengyun.shared.WrittenNumber;
import io.gengyun.shared.WrittenNumber.NotUnderstood;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field for a number that is written as people write it: 1,234.5 or 20万 or １２. The number that
 * was understood shows beside it; what is not understood stays where it is, red, with a sentence.
 * No character is ever taken away or changed.
 */
public final class FigureField extends AbstractCompositeField<TextField, FigureField, @Nullable BigDecimal>
        implements HasLabel,
                HasHelper,
                HasValidationProperties,
                HasSize,
                HasStyle,
                HasAriaLabel,
                HasPlaceholder,
                HasPrefix,
                Focusable<FigureField> {

    private static final int PAUSE_MILLIS = 300;
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    private final Span understood = new Span();
    private final Span unit = new Span();
    private boolean presenting;
    private boolean whole;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;

    public FigureField(String label) {
        super(null);
        TextField written = getContent();
        written.setManualValidation(true);
        written.setValueChangeMode(ValueChangeMode.LAZY);
        written.setValueChangeTimeout(PAUSE_MILLIS);
        written.getElement().setAttribute("inputmode", "text");
        written.addClassName("gy-figure-field");
        understood.addClassName("gy-understood");
        understood.getElement().setAttribute("aria-live", "polite");
        unit.addClassName("gy-soft");
        written.setSuffixComponent(new Span(understood, unit));
        written.addValueChangeListener(change -> typed(change.isFromClient()));
        written.addBlurListener(left -> problem().ifPresent(this::mark));
        setLabel(label);
    }

    /** A field for numbers without decimals. */
    public FigureField whole() {
        whole = true;
        return this;
    }

    /** Both ends belong to it. */
    public FigureField between(long from, long to) {
        least = BigDecimal.valueOf(from);
        most = BigDecimal.valueOf(to);
        return this;
    }

    /** Shows in what the number is counted, behind it. */
    public void setUnit(@Nullable String words) {
        unit.setText(words == null ? "" : words);
    }

    @Override
    public void setAriaLabel(@Nullable String words) {
        getContent().setAriaLabel(words);
    }

    @Override
    public Optional<String> getAriaLabel() {
        return getContent().getAriaLabel();
    }

    /** What stands in the field, letter by letter. */
    public String text() {
        return getContent().getValue();
    }

    /** The number without decimals; null while there is none. */
    public @Nullable Integer wholeNumber() {
        BigDecimal number = getValue();
        return number == null ? null : number.intValueExact();
    }

    /** What is wrong with what stands there, in the reader's language. */
    public Optional<String> problem() {
        if (text().isBlank()) {
            return Optional.empty();
        }
        WrittenNumber read = WrittenNumber.read(text());
        if (read instanceof NotUnderstood) {
            return Optional.of(translate("uikit.number.notUnderstood", text().strip()));
        }
        BigDecimal number = read.value().orElseThrow();
        if (whole && !isWhole(number)) {
            return Optional.of(translate("uikit.number.whole"));
        }
        boolean outside = least != null && number.compareTo(least) < 0 || most != null && number.compareTo(most) > 0;
        return outside
                ? Optional.of(translate("uikit.number.between", grouped(least), grouped(most)))
                : Optional.empty();
    }

    private static boolean isWhole(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() < 10;
    }

    @Override
    public void setValue(@Nullable BigDecimal value) {
        super.setValue(value);
        present(value);
    }

    @Override
    protected void setPresentationValue(@Nullable BigDecimal value) {
        present(value);
    }

    private void present(@Nullable BigDecimal value) {
        presenting = true;
        getContent().setValue(value == null ? "" : grouped(value));
        presenting = false;
        setInvalid(false);
        echo();
    }

    private void typed(boolean byPerson) {
        if (presenting) {
            return;
        }
        Optional<BigDecimal> read = WrittenNumber.read(text()).value().filter(number -> !whole || isWhole(number));
        setModelValue(read.orElse(null), byPerson);
        echo();
        if (problem().isEmpty()) {
            setInvalid(false);
        }
    }

    private void mark(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
    }

    /** Says what was understood where it is not plain to see. */
    private void echo() {
        BigDecimal number = getValue();
        boolean plain = number == null
                || text().strip().equals(grouped(number))
                || text().strip().equals(number.toPlainString()) && number.abs().compareTo(LARGE) < 0;
        understood.setText(plain ? "" : "= " + grouped(number));
    }

    @Override
    protected boolean valueEquals(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** With separators of thousands and every place there is. */
    private static String grouped(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        return format.format(number);
    }
}
