package io.gengyun.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What every class of the product keeps to, as far as compiled classes show it. */
enum HouseRules {
    ENGINE_ONLY_BEHIND_THE_SEAM(noClasses()
            .that()
            .resideOutsideOfPackage("io.gengyun.workflow.internal.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the day the engine changes, one package changes")),

    VAADIN_ONLY_IN_PAGES(noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "io.gengyun.uikit..", "io.gengyun.shell..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.vaadin..")
                    // the pages' half of the login
                    .and(resideOutsideOfPackage("com.vaadin.flow.spring..")))
            .because("what the product does must not depend on how it looks")),

    PAGES_ASK_FACADES(noClasses()
            .that()
            .resideInAnyPackage("..ui..", "..rest..", "io.gengyun.uikit..", "io.gengyun.shell..")
            // keeps answers to repeated calls, no rows of the business
            .and()
            .doNotHaveFullyQualifiedName("io.gengyun.rest.internal.StoredAnswers")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "org.springframework.jdbc..",
                    "org.springframework.data..",
                    "javax.sql..")
            .because("facades check access, repositories do not")),

    NAMES_SAY_WHAT(classes()
            .should(notBeNamed(
                    "Service|Manager|Helper|Utils?|Impl|DTO|Dto|Info|Data",
                    "a name says what a class is, in the words of the trade"))),

    INSIDES_ARE_HIDDEN(classes()
            .that()
            .resideInAnyPackage("..internal..", "..ui..", "..rest..", "..process..")
            .should(beHidden())),

    ROOMS_HAVE_ONE_WAY_ARROWS(
            slices().assignedFrom(thePackage()).should().beFreeOfCycles().because("a reader goes down, never round")),

    NO_FIELD_INJECTION(noFields()
            .should(be(annotatedWithAnyOf(
                    "org.springframework.beans.factory.annotation.Autowired",
                    "org.springframework.beans.factory.annotation.Value",
                    "jakarta.inject.Inject",
                    "jakarta.annotation.Resource",
                    "jakarta.persistence.PersistenceContext")))
            .allowEmptyShould(true)
            .because("a constructor leaves a complete object")),

    TIME_COMES_FROM_THE_CLOCK(noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.gengyun.shared.CompanyClock")
            // asks whether the product's clock is the system's
            .and()
            .doNotHaveFullyQualifiedName("io.gengyun.workflow.internal.engine.EngineClock")
            // compares with times of files, which the system writes
            .and()
            .doNotHaveFullyQualifiedName("io.gengyun.imports.internal.batches.Spool")
            .should()
            .callMethodWhere(readsTheTimeBehindTheClock())
            .because("a test moves the clock")),

    PACKAGES_ARE_NULL_MARKED(classes().should(liveInANullMarkedPackage())),

    AGGREGATES_HAVE_VERBS(methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(anyOf("Entity", "MappedSuperclass", "Embeddable"))
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .allowEmptyShould(true)
            .because("verbs of the trade guard the state")),

    WORK_IN_THE_BACKGROUND_IS_THE_ENGINES(
            noClasses().should(BackgroundWork.start()).because("engine jobs survive a crash and show as incidents")),

    EVENTS_DECLARE_THEIR_KIND(
            classes().should(Events.declareTheirKind()).because("the audit trail stores the kind for ever")),

    LISTENERS_AFTER_THE_COMMIT_HAVE_A_NAME(
            methods().should(Events.listenByName()).because("what they have to be told is stored under it")),

    A_COMPANY_IS_ERASED_BY_THE_ERASURE(
            noClasses().should(ReservedVerbs.erase()).because("what is erased is gone from every module at once")),

    THE_CLOCK_IS_MOVED_BY_THE_DEMO(
            noClasses().should(ReservedVerbs.moveTheClock()).because("who enters the past can make up deadlines")),

    PAGES_NEED_NO_BUNDLE_OF_THEIR_OWN(noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("com\\.vaadin\\.flow\\.component\\.dependency\\." + "(NpmPackage|JsModule|CssImport)s?")
            .because("the prebuilt production bundle serves only without them")),

    JDBC_STANDS_IN_PERSISTENCE(noClasses()
            .that()
            .resideOutsideOfPackages(Persistence.AND_WHO_STILL_READS_BY_HAND)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.sql\\.Timestamp"
                    + "|org\\.springframework\\.jdbc\\.core\\.(JdbcTemplate|JdbcOperations)"
                    + "|org\\.springframework\\.jdbc\\.core\\.namedparam\\.NamedParameterJdbc.*")
            .because("the one JdbcClient takes and gives the product's own values")),

    AGGREGATES_PUBLISH_WHAT_THEY_REGISTER(noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.gengyun.persistence.Aggregate")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.data.domain.AbstractAggregateRoot")
            .because("an Aggregate does not commit what it has not published")),

    ROWS_ARE_READ_BY_NAME(noClasses()
            .that()
            .resideOutsideOfPackages(Persistence.AND_WHO_STILL_READS_BY_HAND)
            .should()
            .callMethodWhere(target(takesARowMapper()))
            .because("query(Row.class) reads a record from the columns of its components")),

    FORMS_HAVE_ONE_SCAFFOLD(FormParts.areTakenInOneRoom()),

    WORDS_COME_IN_ONE_WAY(OneTranslation.forEveryPage()),

    NOTHING_IS_PRINTED_AWAY(noClasses()
            .should()
            .callMethodWhere(target(HasName.Predicates.name("printStackTrace")))
            .because("an unexpected error belongs into the log, with its id"));

    private static final class Persistence {

        /** Each package but the first goes as soon as it reads its rows by name. */
        private static final String[] AND_WHO_STILL_READS_BY_HAND = {
            "io.gengyun.persistence..", "io.gengyun.workflow..",
        };
    }

    private final ArchRule rule;

    private static DescribedPredicate<CodeUnitCallTarget> takesARowMapper() {
        return DescribedPredicate.describe(
                "takes a row mapper",
                method -> method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("org.springframework.jdbc.core.RowMapper")));
    }

    HouseRules(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule.as(name().toLowerCase().replace('_', ' '));
    }

    private static SliceAssignment thePackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "rooms";
            }
        };
    }

    private static ArchCondition<JavaClass> notBeNamed(String endings, String reason) {
        Pattern banned = Pattern.compile(".*[a-z](" + endings + ")");
        return new ArchCondition<>("have a name of the trade") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (banned.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + reason));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beHidden() {
        return new ArchCondition<>("be package-private, unless its own module needs it next door") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean open = type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getSimpleName().equals("package-info");
                if (open && !isPromised(type) && !isNeededNextDoor(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is public without need"));
                }
            }
        };
    }

    private static boolean isPromised(JavaClass type) {
        return type.getPackage().isAnnotatedWith(NamedInterface.class)
                || (type.isInterface() && type.getSimpleName().endsWith("Steps"));
    }

    /** Also where only a class nested in it is used from another room. */
    private static boolean isNeededNextDoor(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(one -> one.equals(type) || one.getName().startsWith(type.getName() + "$"))
                .flatMap(one -> one.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static DescribedPredicate<JavaAnnotation<?>> anyOf(String... kinds) {
        List<String> persistent =
                Stream.of(kinds).map("jakarta.persistence."::concat).toList();
        return DescribedPredicate.describe(
                "a persistent type",
                annotation -> persistent.contains(annotation.getRawType().getName()));
    }

    private static DescribedPredicate<JavaField> annotatedWithAnyOf(String... annotations) {
        List<String> banned = List.of(annotations);
        return DescribedPredicate.describe(
                "an injected value",
                field -> field.getAnnotations().stream()
                        .anyMatch(found -> banned.contains(found.getRawType().getName())));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheTimeBehindTheClock() {
        Set<String> systemClocks = Set.of("system", "systemUTC", "systemDefaultZone");
        return DescribedPredicate.describe("reads the time behind the clock", call -> {
            String owner = call.getTargetOwner().getName();
            boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.isAssignableTo(Clock.class));
            return owner.startsWith("java.time.") && call.getName().equals("now") && withoutClock
                    || owner.equals(Clock.class.getName()) && systemClocks.contains(call.getName())
                    || owner.equals(System.class.getName()) && call.getName().equals("currentTimeMillis");
        });
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(
                            SimpleConditionEvent.violated(type, type.getPackageName() + " is not marked @NullMarked"));
                }
            }
        };
    }
}
