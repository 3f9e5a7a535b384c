package io.gengyun.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What almost nobody may do, because it cannot be taken back or because it bends everybody's time. */
final class ReservedVerbs {

    private static final String ERASURE = "io.gengyun.erasure";
    private static final String ERASURE_SCOPE = "io.gengyun.shared.ErasureScope";
    private static final String COMPANY_ERASURE = "io.gengyun.erasure.CompanyErasure";
    private static final String BUSINESS_CLOCK = "io.gengyun.shared.BusinessClock";
    private static final String ENGINE_CLOCK = "io.gengyun.workflow.internal.engine.EngineClock";

    /** The only module in whose name a company is erased and the past is entered. */
    private static final String DEMO = "io.gengyun.demo.internal";

    private static final Set<String> TIMES_OF_THE_ENGINE =
            Set.of("org.joda.time.DateTimeUtils", "org.camunda.bpm.engine.impl.util.ClockUtil");

    private ReservedVerbs() {}

    /** A scope is erased by the erasure alone, and the erasure is asked by the demo company alone. */
    static ArchCondition<JavaClass> erase() {
        return new ArchCondition<>("erase a company") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                tell(
                        type,
                        events,
                        type.getAccessesFromSelf().stream()
                                .filter(use -> use.getTarget().getName().equals("erase"))
                                .filter(use -> isReserved(type, use))
                                .map(use -> "says " + use.getTarget().getFullName()));
            }
        };
    }

    private static boolean isReserved(JavaClass type, JavaAccess<?> use) {
        JavaClass owner = use.getTargetOwner();
        return owner.isAssignableTo(ERASURE_SCOPE) && !isIn(type, ERASURE)
                || owner.isAssignableTo(COMPANY_ERASURE) && !isIn(type, DEMO);
    }

    /** The past is entered by the demo company alone; the engine's clock is bound in one place. */
    static ArchCondition<JavaClass> moveTheClock() {
        return new ArchCondition<>("move the clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<String> types = type.getDirectDependenciesFromSelf().stream()
                        .map(use -> use.getTargetClass().getName())
                        .filter(used ->
                                used.equals(BUSINESS_CLOCK) && !isIn(type, "io.gengyun.shared") && !isIn(type, DEMO)
                                        || TIMES_OF_THE_ENGINE.contains(used)
                                                && !type.getName().equals(ENGINE_CLOCK))
                        .map("uses "::concat);
                Stream<String> clocks = type.getAccessesFromSelf().stream()
                        .filter(use -> use.getTargetOwner().isEquivalentTo(Clock.class)
                                && Set.of("fixed", "offset")
                                        .contains(use.getTarget().getName()))
                        .map(use -> "says " + use.getTarget().getFullName());
                boolean another =
                        type.isAssignableTo(Clock.class) && !type.getName().equals(BUSINESS_CLOCK);
                tell(
                        type,
                        events,
                        Stream.of(types, clocks, another ? Stream.of("is a clock") : Stream.<String>empty())
                                .flatMap(found -> found));
            }
        };
    }

    private static boolean isIn(JavaClass type, String where) {
        return type.getPackageName().equals(where) || type.getPackageName().startsWith(where + ".");
    }

    private static void tell(JavaClass type, ConditionEvents events, Stream<String> found) {
        new TreeSet<>(found.toList())
                .forEach(what -> events.add(SimpleConditionEvent.satisfied(type, type.getName() + " " + what)));
    }
}
