package io.gengyun.forms;

import io.gengyun.forms.FormSchema.Field;
import io.gengyun.forms.FormSchema.Rules;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Check of entered values against a form: nothing foreign, nothing missing, every rule kept. */
final class FormCheck {

    /** Longest text of a field without a rule of its own. */
    private static final int LONGEST = 10_000;

    /** Most digits of a number before the point, and after it. */
    private static final int DIGITS = 20;

    private static final int LONGEST_NUMBER = 50;

    private final FormSchema form;
    private final Set<String> foreign;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    FormCheck(FormSchema form, Set<String> foreign) {
        this.form = form;
        this.foreign = foreign;
    }

    Map<String, Object> check(Map<String, Object> entered) {
        Map<String, Field> offered = new HashMap<>();
        form.inputs().stream().filter(Field::writable).forEach(field -> offered.put(field.key(), field));
        entered.forEach((key, value) -> {
            boolean offers = offered.containsKey(key) && !foreign.contains(key);
            if (!offers && !(offered.containsKey(key) && blank(value))) {
                errors.add(new FieldError(key, "workflow.field.notOffered"));
            }
        });
        offered.values().stream()
                .filter(field -> !foreign.contains(field.key()))
                .forEach(field -> check(field, entered.get(field.key())));
        if (!errors.isEmpty()) {
            throw new BusinessRefusal(BusinessRefusal.Kind.REFUSED, "workflow.form.refused", errors);
        }
        return Map.copyOf(values);
    }

    private void check(Field field, @Nullable Object entered) {
        if (entered == null || blank(entered)) {
            if (field.rules().required()) {
                refuse(field, "workflow.field.required");
            }
            return;
        }
        Object value = typed(field, entered);
        if (value != null) {
            values.put(field.key(), value);
            if (value instanceof BigDecimal number) {
                checkNumber(field, number);
            } else if (value instanceof String text) {
                checkText(field, text);
            } else if (Boolean.FALSE.equals(value) && field.rules().required()) {
                refuse(field, "workflow.field.required");
            }
        }
    }

    private @Nullable Object typed(Field field, Object entered) {
        return switch (field.kind()) {
            case TEXTFIELD, TEXTAREA ->
                entered instanceof String text ? text.strip() : refuse(field, "workflow.field.text");
            case NUMBER -> number(field, entered);
            case CHECKBOX -> entered instanceof Boolean yes ? yes : refuse(field, "workflow.field.yesNo");
            case RADIO, SELECT -> chosen(field, entered) ? entered : refuse(field, "workflow.field.choice");
            case CHECKLIST -> chosenAll(field, entered);
            case DATE -> date(field, entered);
            case TEXT, GROUP -> refuse(field, "workflow.field.notOffered");
        };
    }

    private @Nullable Object number(Field field, Object entered) {
        if (entered instanceof Number || entered instanceof String) {
            String text = entered.toString().strip();
            if (text.length() > LONGEST_NUMBER) {
                return refuse(field, "workflow.field.digits", DIGITS);
            }
            try {
                BigDecimal number = new BigDecimal(text);
                return isWritable(number) ? number : refuse(field, "workflow.field.digits", DIGITS);
            } catch (NumberFormatException problem) {
                return refuse(field, "workflow.field.number");
            }
        }
        return refuse(field, "workflow.field.number");
    }

    /** An exponent writes in a few characters what nobody can print or calculate with. */
    private static boolean isWritable(BigDecimal number) {
        long before = (long) number.precision() - number.scale();
        return before <= DIGITS && number.scale() <= DIGITS;
    }

    private @Nullable Object date(Field field, Object entered) {
        try {
            return entered instanceof LocalDate day ? day : LocalDate.parse(entered.toString());
        } catch (DateTimeParseException problem) {
            return refuse(field, "workflow.field.date");
        }
    }

    private @Nullable Object chosenAll(Field field, Object entered) {
        if (!(entered instanceof Iterable<?> several)) {
            return refuse(field, "workflow.field.choice");
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (Object one : several) {
            if (!chosen(field, one)) {
                return refuse(field, "workflow.field.choice");
            }
            chosen.add((String) one);
        }
        return List.copyOf(chosen);
    }

    private static boolean chosen(Field field, Object entered) {
        return field.choices().stream().anyMatch(choice -> choice.value().equals(entered));
    }

    private void checkNumber(Field field, BigDecimal number) {
        Rules rules = field.rules();
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            refuse(field, "workflow.field.min", rules.min());
        } else if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            refuse(field, "workflow.field.max", rules.max());
        } else if (rules.scale() != null && number.stripTrailingZeros().scale() > rules.scale()) {
            refuse(field, "workflow.field.scale", rules.scale());
        }
    }

    private void checkText(Field field, String text) {
        Rules rules = field.rules();
        int longest = rules.maxLength() == null ? LONGEST : rules.maxLength();
        if (rules.minLength() != null && text.length() < rules.minLength()) {
            refuse(field, "workflow.field.minLength", rules.minLength());
        } else if (text.length() > longest) {
            refuse(field, "workflow.field.maxLength", longest);
        } else if (rules.pattern() != null && !text.matches(rules.pattern())) {
            refuse(field, "workflow.field.pattern");
        }
    }

    private @Nullable Object refuse(Field field, String key, Object... arguments) {
        errors.add(new FieldError(field.key(), key, arguments));
        return null;
    }

    private static boolean blank(Object value) {
        return value instanceof String text && text.isBlank() || value instanceof List<?> list && list.isEmpty();
    }
}
