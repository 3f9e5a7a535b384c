package io.gengyun.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the last word of a test's name promises: a {@code …Test} needs classes alone and runs within
 * {@code ./gengyun test --quick}; {@code …Tests} need the product, its database or a browser.
 */
final class TestNames {

    /** By which a test comes to the product, a database or a browser, itself or through other classes of tests. */
    private static final List<String> STARTS = List.of(
            "org.springframework.boot.test.context.",
            "org.springframework.test.context.",
            "org.springframework.boot.SpringApplication",
            "org.springframework.boot.builder.",
            "io.zonky.test.",
            "io.gengyun.database.internal.EmbeddedDatabase",
            "com.microsoft.playwright.");

    private TestNames() {}

    /** The classes on the wrong side, each with what it needs. */
    static List<String> violationsOf(JavaClasses tests) {
        return tests.stream()
                .filter(type -> type.getSimpleName().endsWith("Test") && !type.isAnnotation() && type.isTopLevelClass())
                .flatMap(type ->
                        needs(type, tests).stream().sorted().limit(1).map(need -> type.getName() + " needs " + need))
                .sorted()
                .toList();
    }

    private static Set<String> needs(JavaClass test, JavaClasses tests) {
        Set<String> needs = new HashSet<>();
        Set<JavaClass> seen = new HashSet<>(Set.of(test));
        Deque<JavaClass> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Dependency use : open.pop().getDirectDependenciesFromSelf()) {
                JavaClass used = use.getTargetClass().getBaseComponentType();
                if (STARTS.stream().anyMatch(used.getName()::startsWith)) {
                    needs.add(used.getName());
                } else if (tests.contain(used.getName()) && seen.add(used)) {
                    open.push(used);
                }
            }
        }
        return needs;
    }
}
