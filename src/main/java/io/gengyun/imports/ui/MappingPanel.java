package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports.Preview;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.imports.spi.ImportTarget.Kind;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Section;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of their columns feeds which of our fields, and which of their words is which of ours. */
class MappingPanel extends Section {

    private final transient ImportTarget target;
    private final transient ImportMapping proposed;
    private final transient Words words;
    private final Component[] buttons;
    private final Map<String, Select<String>> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, Select<String>>> values = new LinkedHashMap<>();
    private final Map<String, Map<String, @Nullable String>> kept = new HashMap<>();
    private final Div wordLists = new Div();
    private final Paragraph unused = new Paragraph();
    private final Paragraph missing = new Paragraph();
    private final List<String> headings;

    /** Looks at what the columns of choices and dates hold under a mapping of fields. */
    interface Words {
        Preview of(ImportMapping fields);
    }

    MappingPanel(ImportTarget target, Preview preview, ImportMapping proposed, Words words, Component... buttons) {
        super(translate("import.page.step.mapping"));
        this.target = target;
        this.proposed = proposed;
        this.words = words;
        this.buttons = buttons;
        Div form = new Div();
        form.addClassName("gy-form");
        headings = preview.headings().stream()
                .filter(heading -> !heading.isBlank())
                .distinct()
                .toList();
        for (Field field : target.fields()) {
            Select<String> choose = column(field, headings);
            choose.setValue(preview.fields().get(field.name()));
            fields.put(field.name(), choose);
            form.add(choose);
            choose.addValueChangeListener(change -> {
                showUnused();
                showMissing();
            });
            if (field.kind() instanceof Kind.Choice) {
                choose.addValueChangeListener(change -> showWords(looked()));
            } else if (field.kind() instanceof Kind.Date) {
                choose.addValueChangeListener(change -> looked());
            }
        }
        wordLists.addClassName("gy-stack");
        Div line = new Div(buttons);
        line.addClassName("gy-row");
        unused.addClassName("gy-hint");
        unused.getElement().setAttribute("aria-live", "polite");
        missing.addClassName("gy-alert");
        missing.getElement().setAttribute("aria-live", "polite");
        add(form, wordLists, unused, missing, line);
        showWords(preview);
        showUnused();
        showMissing();
    }

    private Select<String> column(Field field, List<String> headings) {
        Select<String> choose = new Select<>();
        choose.setLabel(translate("import.field." + target.key() + "." + field.name()));
        choose.setItems(headings);
        choose.setEmptySelectionAllowed(true);
        choose.setEmptySelectionCaption(translate("import.page.leaveOut"));
        choose.setHelperText(hint(field));
        if (field.required()) {
            ComponentTexts.demand(choose);
        }
        return choose;
    }

    private static String hint(Field field) {
        return switch (field.kind()) {
            case Kind.Reference reference -> translate("import.page.hint.reference");
            case Kind.Code code -> translate("import.page.hint.code");
            default -> "";
        };
    }

    /** Names the columns that nothing is taken from, so that none is forgotten. */
    private void showUnused() {
        Set<String> used = fields.values().stream()
                .map(Select::getValue)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<String> left =
                headings.stream().filter(heading -> !used.contains(heading)).toList();
        unused.setText(translate("import.page.unused", String.join(" · ", left)));
        unused.setVisible(!left.isEmpty());
    }

    /** Says before the start which fields a new row cannot do without. */
    private void showMissing() {
        List<String> names = target.fields().stream()
                .filter(Field::required)
                .filter(field -> fields.get(field.name()).getValue() == null)
                .map(field -> fields.get(field.name()).getLabel())
                .toList();
        missing.setText(translate("import.page.missing", String.join(translate("import.page.and"), names)));
        missing.setVisible(!names.isEmpty());
    }

    private Preview looked() {
        return words.of(mapping(ImportMapping.NONE));
    }

    /** Lists their words anew; what was chosen for a word stays chosen. */
    private void showWords(Preview preview) {
        wordLists.removeAll();
        values.forEach((field, chosen) -> chosen.forEach((word, choose) ->
                kept.computeIfAbsent(field, none -> new HashMap<>()).put(word, choose.getValue())));
        values.clear();
        for (Field field : target.fields()) {
            List<String> theirs = preview.words().getOrDefault(field.name(), List.of());
            if (field.kind() instanceof Kind.Choice choice && !theirs.isEmpty()) {
                wordLists.add(wordList(field, choice, theirs));
            }
        }
    }

    private Component wordList(Field field, Kind.Choice choice, List<String> theirs) {
        Div form = new Div();
        form.addClassName("gy-form");
        Map<String, Select<String>> chosen = new LinkedHashMap<>();
        List<String> ours = choice.words().stream().sorted().toList();
        for (String word : theirs) {
            Select<String> choose = new Select<>();
            choose.setLabel("“" + word + "”");
            choose.setItems(ours);
            choose.setItemLabelGenerator(one -> one == null ? "" : label(field, one));
            choose.setEmptySelectionAllowed(true);
            choose.setEmptySelectionCaption(translate("import.page.noWord"));
            Map<String, @Nullable String> before = kept.getOrDefault(field.name(), Map.of());
            choose.setValue(before.containsKey(word) ? before.get(word) : like(field, word, ours));
            chosen.put(word, choose);
            form.add(choose);
        }
        values.put(field.name(), chosen);
        return new Div(
                new H3(translate("import.page.words", translate("import.field." + target.key() + "." + field.name()))),
                form);
    }

    private String label(Field field, String word) {
        return translate("import.choice." + target.key() + "." + field.name() + "." + word);
    }

    private @Nullable String like(Field field, String word, List<String> ours) {
        String last = proposed.values().getOrDefault(field.name(), Map.of()).get(word);
        if (last != null && ours.contains(last)) {
            return last;
        }
        UnaryOperator<String> small = text -> text.toLowerCase(Locale.ROOT);
        return ours.stream()
                .filter(one -> small.apply(one).equals(small.apply(word))
                        || small.apply(label(field, one)).equals(small.apply(word)))
                .findFirst()
                .orElse(null);
    }

    /** The whole mapping, on top of how the file is read. */
    ImportMapping mapping(ImportMapping reading) {
        Map<String, @Nullable String> columns = new HashMap<>();
        fields.forEach((field, choose) -> columns.put(field, choose.getValue()));
        Map<String, Map<String, @Nullable String>> theirs = new HashMap<>();
        values.forEach((field, chosen) -> {
            Map<String, @Nullable String> map = new HashMap<>();
            chosen.forEach((word, choose) -> {
                if (choose.getValue() != null) {
                    map.put(word, choose.getValue());
                }
            });
            theirs.put(field, map);
        });
        return new ImportMapping(
                columns, theirs, reading.encoding(), reading.delimiter(), reading.dateFormat(), reading.sheet());
    }

    void enableButtons() {
        for (Component button : buttons) {
            if (button instanceof HasEnabled able) {
                able.setEnabled(true);
            }
        }
    }
}
