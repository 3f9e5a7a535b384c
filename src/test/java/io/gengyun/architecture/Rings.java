package io.gengyun.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rings that the modules stand in, outermost first. A module uses modules of the rings below
 * its own; inside a ring only where an arrow stands. What is not named here may use nothing.
 */
final class Rings {

    private static final List<Set<String>> RINGS = List.of(
            Set.of("guide", "demo", "shell"),
            Set.of("appraisal"),
            Set.of("customers", "worklog"),
            Set.of("indicators"),
            Set.of("organization"),
            Set.of("imports", "workflow", "forms", "documents", "audit", "erasure", "rest", "outbox"),
            Set.of("security", "uikit", "persistence", "database", "shared"));

    /** Who may use whom inside a ring. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("guide", Set.of("demo")),
            Map.entry("worklog", Set.of("customers")),
            Map.entry("imports", Set.of("workflow", "documents")),
            Map.entry("workflow", Set.of("forms", "documents")),
            Map.entry("forms", Set.of("documents")),
            Map.entry("audit", Set.of("workflow")),
            Map.entry("outbox", Set.of("workflow")),
            Map.entry("security", Set.of("persistence", "uikit", "shared")),
            Map.entry("uikit", Set.of("shared")),
            Map.entry("persistence", Set.of("shared")),
            Map.entry("database", Set.of("shared")));

    private Rings() {}

    static List<Set<String>> outermostFirst() {
        return RINGS;
    }

    /** Whether a module may use another, in Java and in SQL. */
    static boolean mayUse(String module, String other) {
        Optional<Integer> own = ring(module);
        Optional<Integer> theirs = ring(other);
        if (own.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        return own.get() < theirs.get()
                || own.get().equals(theirs.get())
                        && ARROWS.getOrDefault(module, Set.of()).contains(other);
    }

    /**
     * Every dependency that a module declares and its ring does not allow, as {@code module -> other}.
     *
     * @param declared by module what {@code allowedDependencies} names, named interfaces included
     */
    static List<String> violationsOf(Map<String, List<String>> declared) {
        List<String> found = new ArrayList<>();
        declared.forEach((module, others) -> {
            if (ring(module).isEmpty()) {
                found.add(module + " stands in no ring");
            }
            others.stream()
                    .map(other -> other.split("::")[0].strip())
                    .filter(other -> !mayUse(module, other))
                    .distinct()
                    .map(other -> module + " -> " + other)
                    .forEach(found::add);
        });
        return found;
    }

    private static Optional<Integer> ring(String module) {
        return Stream.iterate(0, index -> index + 1)
                .limit(RINGS.size())
                .filter(index -> RINGS.get(index).contains(module))
                .findFirst();
    }
}
