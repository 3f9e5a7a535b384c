package io.gengyun.workflow.internal.engine.steps;

import java.beans.Introspector;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * What models may call: beans that implement a public interface of the product whose name ends in
 * {@code Steps}, known by that interface's name ({@code DeclarationSteps} → {@code
 * declarationSteps}). Nothing else of the context is reachable.
 */
@Component
public class StepsBeans {

    private static final String ENDING = "Steps";

    /** One bean seen through its interface; methods of the interface alone can be called. */
    record Steps(Class<?> type, Object bean) {}

    private final ListableBeanFactory context;
    private volatile Map<String, Class<?>> types = Map.of();

    StepsBeans(ListableBeanFactory context) {
        this.context = context;
    }

    Optional<Steps> named(String name) {
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        Class<?> type = types().get(name);
        return type == null ? Optional.empty() : Optional.of(new Steps(type, context.getBean(type)));
    }

    /** Every interface by the name that models use. */
    Map<String, Class<?>> types() {
        Map<String, Class<?>> known = types;
        if (known.isEmpty()) {
            known = find();
            types = known;
        }
        return known;
    }

    private Map<String, Class<?>> find() {
        Map<String, Class<?>> found = new TreeMap<>();
        for (String bean : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(bean, false);
            if (type != null) {
                for (Class<?> implemented : ClassUtils.getAllInterfacesForClass(type)) {
                    if (isSteps(implemented)) {
                        found.put(Introspector.decapitalize(implemented.getSimpleName()), implemented);
                    }
                }
            }
        }
        return Map.copyOf(found);
    }

    private static boolean isSteps(Class<?> type) {
        return type.getSimpleName().endsWith(ENDING)
                && type.getPackageName().startsWith("io.gengyun.")
                && Modifier.isPublic(type.getModifiers());
    }
}
