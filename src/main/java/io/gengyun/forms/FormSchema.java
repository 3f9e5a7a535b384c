package io.gengyun.forms;

import io.gengyun.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Camunda Forms file as far as the product understands it: the subset of docs/forms.md, the same
 * for the server's check and for the page that draws it.
 *
 * @param id key of the form, which is also its file's name
 * @param fields in the order of the page; groups hold fields of their own
 */
public record FormSchema(String id, List<Field> fields) {

    public FormSchema {
        fields = List.copyOf(fields);
    }

    /** Reads the JSON of a form; what lies outside the subset is refused with the reason. */
    public static FormSchema parse(String json) {
        return FormReader.read(json);
    }

    /** Kinds of fields; {@code TEXT} and {@code GROUP} hold no value. */
    public enum Kind {
        TEXTFIELD(String.class),
        TEXTAREA(String.class),
        /** Value: {@link BigDecimal}. */
        NUMBER(BigDecimal.class),
        CHECKBOX(Boolean.class),
        /** Value: list of chosen keys. */
        CHECKLIST(List.class),
        RADIO(String.class),
        SELECT(String.class),
        /** Value: {@link java.time.LocalDate}. */
        DATE(java.time.LocalDate.class),
        TEXT(Void.class),
        GROUP(Void.class);

        private final Class<?> value;

        Kind(Class<?> value) {
            this.value = value;
        }

        /** Type in which a checked value of this kind arrives at the case. */
        public Class<?> value() {
            return value;
        }

        public boolean holdsValue() {
            return value != Void.class;
        }
    }

    /** One of the answers of a radio, select or checklist. */
    public record Choice(String value, LocalizedText label) {}

    /**
     * What a value must fulfil; null means no such rule.
     *
     * @param scale most digits after the point of a number
     */
    public record Rules(
            boolean required,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String pattern,
            @Nullable Integer scale) {}

    /**
     * A field, a text or a group.
     *
     * @param key name of the value; the element's id for texts and groups
     * @param label caption; of a text the text itself (Markdown)
     * @param writable false when the form shows the value only
     * @param choices answers of a radio, select or checklist
     * @param fields what a group holds
     */
    public record Field(
            String key,
            Kind kind,
            LocalizedText label,
            @Nullable LocalizedText description,
            boolean writable,
            Rules rules,
            List<Choice> choices,
            List<Field> fields) {

        public Field {
            choices = List.copyOf(choices);
            fields = List.copyOf(fields);
        }
    }

    /** Every field that holds a value, out of its group. */
    public List<Field> inputs() {
        return flat(fields).filter(field -> field.kind().holdsValue()).toList();
    }

    public Optional<Field> input(String key) {
        return inputs().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /**
     * Checks entered values and gives them the types of their fields; refuses with one error a
     * field.
     *
     * @param foreign keys of fields that belong to other outcomes: neither wanted nor allowed
     */
    public Map<String, Object> check(Map<String, Object> entered, Set<String> foreign) {
        return new FormCheck(this, foreign).check(entered);
    }

    private static Stream<Field> flat(List<Field> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), flat(field.fields())));
    }
}
