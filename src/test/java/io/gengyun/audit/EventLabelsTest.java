package io.gengyun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.support.ProductEvents;
import io.gengyun.workflow.BusinessKey;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every event of the product declares a kind of its own, which has its words in the audit trail.
 * Kinds and words that are gone from use stay, since their entries do.
 */
class EventLabelsTest {

    private static final String KIND = "audit.kind.";

    private static final Set<String> TEXTS =
            ResourceBundle.getBundle("vaadin-i18n/translations", Locale.ROOT).keySet();

    @Test
    void everyKindHasItsWords() {
        assertThat(kinds()).isNotEmpty().allMatch(kind -> TEXTS.contains(KIND + kind));
    }

    /** A kind that was stored once stays: who renames one, or deletes its record, is told here. */
    @Test
    void everyKindThatHasWordsIsDeclared() {
        assertThat(kinds())
                .containsAll(TEXTS.stream()
                        .filter(text -> text.startsWith(KIND))
                        .map(text -> text.substring(KIND.length()))
                        .toList());
    }

    @Test
    void everyKindHasANameOfItsOwn() {
        assertThat(kinds()).doesNotHaveDuplicates();
    }

    @Test
    void everyFactHasItsWords() {
        Set<String> missing = new TreeSet<>();
        ProductEvents.all()
                .forEach(event -> facts("", event).stream()
                        .filter(name -> !TEXTS.contains("audit.fact." + name))
                        .forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    /** Names of what an event tells, as the trail's JSON nests them. */
    private static List<String> facts(String before, Class<?> type) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> kind = component.getType();
            String name = before + component.getName();
            if (kind.isRecord() && kind.getRecordComponents().length > 1 && kind != BusinessKey.class) {
                names.addAll(facts(name + ".", kind));
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> kinds() {
        return ProductEvents.all()
                .map(event -> event.getAnnotation(AuditKind.class))
                .flatMap(kind -> Stream.concat(Stream.of(kind.value()), Stream.of(kind.formerly())))
                .toList();
    }
}
