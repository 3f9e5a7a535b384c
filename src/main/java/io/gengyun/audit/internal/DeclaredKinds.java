package io.gengyun.audit.internal;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Readers;
import io.gengyun.shared.DomainEvent.Shown;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the product's events declare about themselves for the trail: their kinds, and which of their
 * facts are shown to whom. Of a kind that no event declares, nothing is shown.
 */
@Component
class DeclaredKinds {

    /**
     * What an event declares.
     *
     * @param shown facts by name, with who may see them
     * @param named the fact that is what its object is called
     */
    private record Declared(
            Map<String, Readers> shown, @Nullable String named) {

        static final Declared NOTHING = new Declared(Map.of(), null);

        static Declared by(Class<?> event) {
            Map<String, Readers> shown = new HashMap<>();
            String named = null;
            for (RecordComponent fact : event.getRecordComponents()) {
                Shown declared = fact.getAnnotation(Shown.class);
                if (declared != null) {
                    shown.put(fact.getName(), declared.value());
                    named = declared.named() && declared.value() == Readers.OF_TRAIL ? fact.getName() : named;
                }
            }
            return new Declared(shown, named);
        }
    }

    private final SingletonSupplier<Map<String, Declared>> kinds;

    DeclaredKinds(BeanFactory product) {
        kinds = SingletonSupplier.of(() -> declared(AutoConfigurationPackages.get(product)));
    }

    /** The kind that an event declares; an event without one cannot be kept. */
    static String of(DomainEvent event) {
        AuditKind declared = event.getClass().getAnnotation(AuditKind.class);
        if (declared == null) {
            throw new IllegalStateException(event.getClass().getName() + " declares no @AuditKind");
        }
        return declared.value();
    }

    /** Facts of a kind by name, with who may see them; those that are missing here nobody may. */
    Map<String, Readers> shown(String kind) {
        return kinds.obtain().getOrDefault(kind, Declared.NOTHING).shown();
    }

    /** Kinds that show whom they are about to every reader of the trail. */
    List<String> aboutPeople() {
        return kinds.obtain().entrySet().stream()
                .filter(kind -> kind.getValue().shown().get("employee") == Readers.OF_TRAIL)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Kinds that tell every reader what their object is called, with the fact that does. */
    Map<String, String> naming() {
        Map<String, String> facts = new HashMap<>();
        kinds.obtain().forEach((kind, declared) -> {
            if (declared.named() != null) {
                facts.put(kind, declared.named());
            }
        });
        return facts;
    }

    private static Map<String, Declared> declared(List<String> packages) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(AuditKind.class));
        Map<String, Declared> found = new HashMap<>();
        packages.stream()
                .map(scan::findCandidateComponents)
                .flatMap(Set::stream)
                .map(event -> ClassUtils.resolveClassName(String.valueOf(event.getBeanClassName()), null))
                .forEach(event -> add(event, found));
        return found;
    }

    private static void add(Class<?> event, Map<String, Declared> found) {
        AuditKind declared = event.getAnnotation(AuditKind.class);
        Stream.concat(Stream.of(declared.value()), Stream.of(declared.formerly()))
                .forEach(kind -> {
                    if (found.put(kind, Declared.by(event)) != null) {
                        throw new IllegalStateException(
                                "More than one event declares the kind " + kind + ": " + event.getName());
                    }
                });
    }
}
