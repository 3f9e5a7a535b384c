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

    private final SingletonSupplier<Map<String, Map<String, Readers>>> shown;

    DeclaredKinds(BeanFactory product) {
        shown = SingletonSupplier.of(() -> declared(AutoConfigurationPackages.get(product)));
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
        return shown.obtain().getOrDefault(kind, Map.of());
    }

    /** Kinds that show whom they are about to every reader of the trail. */
    List<String> naming() {
        return shown.obtain().entrySet().stream()
                .filter(kind -> kind.getValue().get("employee") == Readers.OF_TRAIL)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Map<String, Readers>> declared(List<String> packages) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(AuditKind.class));
        Map<String, Map<String, Readers>> found = new HashMap<>();
        packages.stream()
                .map(scan::findCandidateComponents)
                .flatMap(Set::stream)
                .map(event -> ClassUtils.resolveClassName(String.valueOf(event.getBeanClassName()), null))
                .forEach(event -> add(event, found));
        return found;
    }

    private static void add(Class<?> event, Map<String, Map<String, Readers>> found) {
        AuditKind declared = event.getAnnotation(AuditKind.class);
        Stream.concat(Stream.of(declared.value()), Stream.of(declared.formerly()))
                .forEach(kind -> {
                    if (found.put(kind, shown(event)) != null) {
                        throw new IllegalStateException(
                                "More than one event declares the kind " + kind + ": " + event.getName());
                    }
                });
    }

    private static Map<String, Readers> shown(Class<?> event) {
        Map<String, Readers> readers = new HashMap<>();
        for (RecordComponent fact : event.getRecordComponents()) {
            Shown declared = fact.getAnnotation(Shown.class);
            if (declared != null) {
                readers.put(fact.getName(), declared.value());
            }
        }
        return readers;
    }
}
