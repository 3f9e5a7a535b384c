package io.gengyun.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Work on another thread than the one that asked for it. It is the engine's to do, whose jobs survive
 * a crash, run on one node at a time and show as incidents; who may start it otherwise stands here by
 * name, with the reason.
 */
final class BackgroundWork {

    /** Who starts work without the engine, and why that is right there. */
    static final Map<String, String> EXCEPTIONS = Map.of(
            "io.gengyun.imports.internal.ImportConfiguration",
            "imports take longer than the lock of a job, in one transaction (ADR 12)",
            "io.gengyun.imports.internal.batches.Background",
            "imports take longer than the lock of a job, in one transaction (ADR 12)",
            "io.gengyun.imports.internal.undoing.SetBasedUndos",
            "an import is taken back as it came, and a page waits for it (ADR 12)",
            "io.gengyun.demo.internal.GeneratedCompany",
            "an administrator watches while the demo company is loaded; the next start goes on with it (ADR 12)",
            "io.gengyun.organization.ui.KeptPasswords",
            "forgets passwords that lie in the memory of this process alone and end with it");

    /** Types that are there for nothing else; also whatever is an {@link Executor} or a thread. */
    private static final Pattern TYPES = Pattern.compile("org\\.springframework\\.scheduling\\..*"
            + "|org\\.springframework\\.core\\.task\\..*Executor.*"
            + "|java\\.lang\\.Thread\\$Builder.*"
            + "|java\\.lang\\.ref\\.Cleaner"
            + "|java\\.util\\.Timer(Task)?"
            + "|java\\.util\\.concurrent\\.(Executors|ThreadFactory|CompletionService|ExecutorCompletionService"
            + "|ForkJoin\\w*|Recursive(Task|Action)|CountedCompleter|SubmissionPublisher|StructuredTaskScope)(\\$.*)?"
            + "|(reactor|rx|io\\.reactivex|org\\.quartz|jakarta\\.ejb|jakarta\\.enterprise\\.concurrent)\\..*");

    /** Methods by owner that start work on another thread, or may. */
    private static final Map<String, Pattern> METHODS = Map.of(
            "java.lang.Thread", Pattern.compile("<init>|start|startVirtualThread|of(Virtual|Platform)"),
            "java.util.concurrent.CompletableFuture",
                    Pattern.compile(".*Async|delayedExecutor|orTimeout|completeOnTimeout"),
            "java.util.concurrent.CompletionStage", Pattern.compile(".*Async"),
            "java.util.Arrays", Pattern.compile("parallel.*"),
            "java.util.stream.StreamSupport", Pattern.compile(".*"),
            "java.net.http.HttpClient", Pattern.compile("sendAsync"),
            "jakarta.servlet.AsyncContext", Pattern.compile("start"));

    /** Bulk operations of a concurrent map that take a threshold of parallelism. */
    private static final Pattern BULK = Pattern.compile("(forEach|search|reduce).*");

    private BackgroundWork() {}

    static ArchCondition<JavaClass> start() {
        return new ArchCondition<>("start work on another thread") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!EXCEPTIONS.containsKey(outermost(type))) {
                    Set<String> ways = new TreeSet<>(ways(type).toList());
                    ways.forEach(way -> events.add(SimpleConditionEvent.satisfied(type, type.getName() + " " + way)));
                }
            }
        };
    }

    /** The ways in which a class starts work on another thread. */
    static Stream<String> ways(JavaClass type) {
        return Stream.concat(
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isForThat(use.getTargetClass()))
                        .map(use -> "uses " + use.getTargetClass().getName()),
                type.getAccessesFromSelf().stream()
                        .filter(BackgroundWork::isForThat)
                        .map(use -> "uses " + use.getTarget().getFullName()));
    }

    static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static boolean isForThat(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        boolean isThread = element.isAssignableTo(Thread.class) && !element.isEquivalentTo(Thread.class);
        return TYPES.matcher(element.getName()).matches() || element.isAssignableTo(Executor.class) || isThread;
    }

    private static boolean isForThat(JavaAccess<?> use) {
        JavaClass owner = use.getTargetOwner();
        String name = use.getTarget().getName();
        boolean parallel = name.equals("parallelStream") && owner.isAssignableTo(Iterable.class)
                || name.equals("parallel") && owner.getPackageName().equals("java.util.stream");
        boolean bulk = owner.getName().equals("java.util.concurrent.ConcurrentHashMap")
                && BULK.matcher(name).matches()
                && use.getTarget().getFullName().contains("(long");
        return parallel
                || bulk
                || METHODS.entrySet().stream()
                        .anyMatch(known -> owner.isAssignableTo(known.getKey())
                                && known.getValue().matcher(name).matches());
    }
}
