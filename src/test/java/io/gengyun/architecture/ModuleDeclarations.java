package io.gengyun.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.modulith.ApplicationModule;

/** What the modules declare in their package-info. */
final class ModuleDeclarations {

    private ModuleDeclarations() {}

    /** By the name of the module what its {@code allowedDependencies} names. */
    static Map<String, List<String>> of(JavaClasses product) {
        Map<String, List<String>> found = new TreeMap<>();
        product.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(ApplicationModule.class))
                .forEach(type -> found.put(
                        type.getPackage().getRelativeName(),
                        List.of(type.getAnnotationOfType(ApplicationModule.class)
                                .allowedDependencies())));
        return found;
    }
}
