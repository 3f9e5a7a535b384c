package io.gengyun.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaTest {

    private static final String FORM = """
            {"type": "default", "id": "all-kinds", "components": [
              {"type": "text", "id": "Text_1", "text": "说明", "properties": {"text.en": "Hint"}},
              {"type": "group", "id": "Group_1", "label": "组", "components": [
                {"type": "textfield", "key": "code", "label": "代码", "validate": {"pattern": "[A-Z]+", "minLength": 2}}]},
              {"type": "number", "key": "amount", "label": "金额", "decimalDigits": 2, "validate": {"min": 0, "max": "10"}},
              {"type": "checkbox", "key": "agreed", "label": "同意", "validate": {"required": true}},
              {"type": "select", "key": "line", "label": "指标", "values": [{"value": "a", "label": "甲"}, {"value": "b", "label": "乙"}],
               "properties": {"value.a.en": "A"}},
              {"type": "checklist", "key": "several", "label": "多选", "values": [{"value": "x", "label": "X"}, {"value": "y", "label": "Y"}]},
              {"type": "datetime", "subtype": "date", "key": "day", "dateLabel": "日期", "properties": {"label.en": "Day"}},
              {"type": "textarea", "key": "shown", "label": "只读", "disabled": true}]}
            """;

    private final FormSchema form = FormSchema.parse(FORM);

    @Test
    void readsFieldsInBothLanguagesOutOfTheirGroups() {
        assertThat(form.inputs())
                .extracting(FormSchema.Field::key)
                .containsExactly("code", "amount", "agreed", "line", "several", "day", "shown");
        assertThat(form.input("day").orElseThrow().label()).isEqualTo(new LocalizedText("日期", "Day"));
        assertThat(form.input("line").orElseThrow().choices())
                .containsExactly(
                        new FormSchema.Choice("a", new LocalizedText("甲", "A")),
                        new FormSchema.Choice("b", new LocalizedText("乙", "乙")));
        assertThat(form.input("shown").orElseThrow().writable()).isFalse();
    }

    @Test
    void givesValuesTheTypesOfTheirFields() {
        Map<String, Object> checked = form.check(
                Map.of(
                        "code",
                        " AB ",
                        "amount",
                        "9.50",
                        "agreed",
                        true,
                        "line",
                        "a",
                        "several",
                        List.of("y", "x"),
                        "day",
                        "2026-03-31"),
                Set.of());
        assertThat(checked)
                .containsOnly(
                        Map.entry("code", "AB"),
                        Map.entry("amount", new BigDecimal("9.50")),
                        Map.entry("agreed", true),
                        Map.entry("line", "a"),
                        Map.entry("several", List.of("y", "x")),
                        Map.entry("day", LocalDate.of(2026, 3, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "code,ab,pattern",
        "code,A,minLength",
        "amount,-1,min",
        "amount,11,max",
        "amount,1.234,scale",
        "amount,ten,number",
        "amount,1e999999999,digits",
        "amount,-1e2147483647,digits",
        "amount,1e-21,digits",
        "line,c,choice",
        "several,x,choice",
        "day,31.3.2026,date",
        "shown,x,notOffered",
        "foreign,x,notOffered",
        "agreed,yes,yesNo"
    })
    void refusesAValueThatBreaksItsRule(String field, String value, String reason) {
        BusinessRefusal refusal = catchThrowableOfType(
                BusinessRefusal.class,
                () -> form.check(Map.of(field, value), Set.of("agreed").contains(field) ? Set.of() : Set.of("agreed")));
        assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.REFUSED);
        assertThat(refusal.fields())
                .extracting(BusinessRefusal.FieldError::field, BusinessRefusal.FieldError::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, "workflow.field." + reason));
    }

    @Test
    void wantsRequiredFieldsOfTheChosenOutcomeOnly() {
        BusinessRefusal refusal = catchThrowableOfType(BusinessRefusal.class, () -> form.check(Map.of(), Set.of()));
        assertThat(refusal.fields())
                .extracting(BusinessRefusal.FieldError::field)
                .containsExactly("agreed");
        assertThat(form.check(Map.of("agreed", ""), Set.of("agreed"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"type\": \"html\", \"key\": \"a\"}|type 'html' is not in the subset",
                "{\"type\": \"filepicker\", \"key\": \"a\"}|type 'filepicker' is not in the subset",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"l\", \"conditional\": {\"hide\": \"=x\"}}|'conditional' is not in the subset",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"=x\"}|no expressions",
                "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"l\", \"readonly\": \"=x\"}|must be true or false",
                "{\"type\": \"textfield\", \"key\": \"a\"}|'label' is missing",
                "{\"type\": \"select\", \"key\": \"a\", \"label\": \"l\"}|'values' are missing",
                "{\"type\": \"textfield\", \"key\": \"a b\", \"label\": \"l\"}|the key is no name",
                "{\"type\": \"datetime\", \"subtype\": \"time\", \"key\": \"a\", \"label\": \"l\"}|only dates"
            })
    void refusesWhatLiesOutsideTheSubset(String component, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSchema.parse("{\"id\": \"f\", \"components\": [" + component + "]}"))
                .withMessageContaining(reason);
    }
}
