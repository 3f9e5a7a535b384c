package io.gengyun.forms;

import io.gengyun.forms.FormSchema.Choice;
import io.gengyun.forms.FormSchema.Field;
import io.gengyun.forms.FormSchema.Kind;
import io.gengyun.forms.FormSchema.Rules;
import io.gengyun.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reader of Camunda Forms JSON that knows the subset and names what it does not know. */
final class FormReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> FORM = Set.of(
            "type",
            "id",
            "components",
            "schemaVersion",
            "executionPlatform",
            "executionPlatformVersion",
            "exporter",
            "versionTag");

    private static final Set<String> COMPONENT = Set.of(
            "type",
            "id",
            "key",
            "label",
            "description",
            "text",
            "validate",
            "properties",
            "readonly",
            "disabled",
            "values",
            "layout",
            "subtype",
            "dateLabel",
            "decimalDigits",
            "increment",
            "components",
            "appearance",
            "showOutline",
            "verticalAlignment");

    private static final Set<String> VALIDATE =
            Set.of("required", "minLength", "maxLength", "min", "max", "pattern", "validationType");

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("textfield", Kind.TEXTFIELD),
            Map.entry("textarea", Kind.TEXTAREA),
            Map.entry("number", Kind.NUMBER),
            Map.entry("checkbox", Kind.CHECKBOX),
            Map.entry("checklist", Kind.CHECKLIST),
            Map.entry("radio", Kind.RADIO),
            Map.entry("select", Kind.SELECT),
            Map.entry("datetime", Kind.DATE),
            Map.entry("text", Kind.TEXT),
            Map.entry("group", Kind.GROUP));

    private final String form;
    private final Set<String> keys = new HashSet<>();

    private FormReader(String form) {
        this.form = form;
    }

    static FormSchema read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException problem) {
            throw new IllegalArgumentException("a form is no JSON: " + problem.getOriginalMessage());
        }
        String id = root.path("id").asString("");
        FormReader reader = new FormReader(id);
        reader.require(!id.isBlank(), "the form has no id");
        reader.known(root, FORM, "the form");
        return new FormSchema(id, reader.fields(root.path("components")));
    }

    private List<Field> fields(JsonNode components) {
        require(components.isArray(), "components are missing");
        List<Field> fields = new ArrayList<>();
        for (JsonNode component : components) {
            fields.add(field(component));
        }
        return fields;
    }

    private Field field(JsonNode component) {
        String type = component.path("type").asString("");
        Kind kind = KINDS.get(type);
        String key = component.path("key").asString(component.path("id").asString(""));
        String where = "field '" + key + "'";
        require(kind != null, where + ": type '" + type + "' is not in the subset");
        require(key.matches("[A-Za-z][A-Za-z0-9_]*"), where + ": the key is no name");
        require(keys.add(key), where + ": the key is there twice");
        known(component, COMPONENT, where);
        require(
                kind != Kind.DATE || component.path("subtype").asString("date").equals("date"),
                where + ": only dates, no times");
        return new Field(
                key,
                kind,
                label(component, kind, where),
                localized(component, "description"),
                !flag(component, "readonly", where) && !flag(component, "disabled", where),
                rules(component, where),
                choices(component, kind, where),
                kind == Kind.GROUP ? fields(component.path("components")) : List.of());
    }

    private LocalizedText label(JsonNode component, Kind kind, String where) {
        String attribute =
                kind == Kind.TEXT ? "text" : kind == Kind.DATE && component.has("dateLabel") ? "dateLabel" : "label";
        LocalizedText label = localized(component, attribute);
        if (label == null && kind == Kind.GROUP) {
            return new LocalizedText("—", "—");
        }
        require(label != null, where + ": '" + attribute + "' is missing");
        return label;
    }

    private @Nullable LocalizedText localized(JsonNode component, String attribute) {
        String zh = component.path(attribute).asString("");
        String name = attribute.equals("dateLabel") ? "label" : attribute;
        String en = component.path("properties").path(name + ".en").asString("");
        require(!zh.startsWith("=") && !zh.contains("{{"), "'" + zh + "': no expressions in texts");
        return zh.isBlank() && en.isBlank() ? null : new LocalizedText(zh, en);
    }

    private Rules rules(JsonNode component, String where) {
        JsonNode validate = component.path("validate");
        known(validate, VALIDATE, where + ", validate");
        require(
                validate.path("validationType").asString("custom").equals("custom"),
                where + ": validationType is not in the subset, write a pattern");
        String pattern = validate.path("pattern").asString("");
        try {
            java.util.regex.Pattern.compile(pattern);
        } catch (PatternSyntaxException problem) {
            throw refusal(where + ": the pattern is wrong: " + problem.getMessage());
        }
        return new Rules(
                validate.path("required").asBoolean(false),
                whole(validate, "minLength"),
                whole(validate, "maxLength"),
                number(validate, "min", where),
                number(validate, "max", where),
                pattern.isEmpty() ? null : pattern,
                whole(component, "decimalDigits"));
    }

    private List<Choice> choices(JsonNode component, Kind kind, String where) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode value : component.path("values")) {
            String key = value.path("value").asString("");
            String en =
                    component.path("properties").path("value." + key + ".en").asString("");
            choices.add(new Choice(key, new LocalizedText(value.path("label").asString(key), en)));
        }
        boolean chooses = kind == Kind.RADIO || kind == Kind.SELECT || kind == Kind.CHECKLIST;
        require(!chooses || !choices.isEmpty(), where + ": 'values' are missing");
        return choices;
    }

    private boolean flag(JsonNode component, String name, String where) {
        JsonNode flag = component.path(name);
        require(flag.isMissingNode() || flag.isBoolean(), where + ": '" + name + "' must be true or false");
        return flag.asBoolean(false);
    }

    private static @Nullable Integer whole(JsonNode node, String name) {
        return node.path(name).isNumber() ? Integer.valueOf(node.path(name).intValue()) : null;
    }

    private @Nullable BigDecimal number(JsonNode node, String name, String where) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull() || value.asString("").isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(value.asString());
        } catch (NumberFormatException problem) {
            throw refusal(where + ": '" + name + "' is no number");
        }
    }

    private void known(JsonNode node, Set<String> names, String where) {
        for (String name : node.propertyNames()) {
            require(names.contains(name), where + ": '" + name + "' is not in the subset");
        }
    }

    private void require(boolean fulfilled, String reason) {
        if (!fulfilled) {
            throw refusal(reason);
        }
    }

    private IllegalArgumentException refusal(String reason) {
        return new IllegalArgumentException("form '" + form + "': " + reason);
    }
}
