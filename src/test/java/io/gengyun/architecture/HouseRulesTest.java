package io.gengyun.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Each rule is seen red once, on classes that break it on purpose. */
class HouseRulesTest {

    private static final String FIXTURES = "io.gengyun.architecture.violations";

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(FIXTURES);

    @ParameterizedTest
    @CsvSource({
        "ENGINE_ONLY_BEHIND_THE_SEAM, internal.TouchesTheEngine",
        "VAADIN_ONLY_IN_PAGES, internal.DrawsAPage",
        "PAGES_ASK_FACADES, ui.AsksTheDatabase",
        "NAMES_SAY_WHAT, internal.CustomerManager",
        "INSIDES_ARE_HIDDEN, internal.OpenToEverybody",
        "INSIDES_ARE_HIDDEN, rest.OpenController",
        "ROOMS_HAVE_ONE_WAY_ARROWS, rooms.back",
        "NO_FIELD_INJECTION, internal.InjectsAField",
        "TIME_COMES_FROM_THE_CLOCK, internal.ReadsTheSystemsTime",
        "PACKAGES_ARE_NULL_MARKED, unmarked",
        "AGGREGATES_HAVE_VERBS, internal.HasASetter",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, internal.SchedulesInMemory",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.MakesAPool",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.TakesAnExecutor",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.TakesAPoolOfSpring",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.MakesAThread",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.IsAThread",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.StartsAVirtualThread",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.BuildsAVirtualThread",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.RefersToAThread",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.SetsATimer",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.PromisesTheFuture",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.GoesOnLater",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.WaitsForATimeout",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.ForksAndJoins",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.ForksATask",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.StreamsInParallel",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.TurnsParallel",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.SplitsAStream",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.SortsInParallel",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.SearchesInParallel",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.AnnotatesAsync",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.AnnotatesScheduled",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.SchedulesWithSpring",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.SendsAndForgets",
        "WORK_IN_THE_BACKGROUND_IS_THE_ENGINES, background.PublishesAFlow",
        "EVENTS_DECLARE_THEIR_KIND, reserved.HappenedWithoutAKind",
        "EVENTS_DECLARE_THEIR_KIND, reserved.HappenedToAClass",
        "LISTENERS_AFTER_THE_COMMIT_HAVE_A_NAME, reserved.ListensNamelessly",
        "LISTENERS_AFTER_THE_COMMIT_HAVE_A_NAME, reserved.ListensPastTheOutbox",
        "A_COMPANY_IS_ERASED_BY_THE_ERASURE, reserved.ErasesTheCompany",
        "A_COMPANY_IS_ERASED_BY_THE_ERASURE, reserved.ErasesAModule",
        "A_COMPANY_IS_ERASED_BY_THE_ERASURE, reserved.ErasesByReference",
        "THE_CLOCK_IS_MOVED_BY_THE_DEMO, reserved.EntersThePast",
        "THE_CLOCK_IS_MOVED_BY_THE_DEMO, reserved.MovesTheEnginesClock",
        "THE_CLOCK_IS_MOVED_BY_THE_DEMO, reserved.MovesTheEnginesOwnClock",
        "THE_CLOCK_IS_MOVED_BY_THE_DEMO, reserved.StopsTheClock",
        "THE_CLOCK_IS_MOVED_BY_THE_DEMO, reserved.IsAnotherClock",
        "PAGES_NEED_NO_BUNDLE_OF_THEIR_OWN, ui.WantsABundle",
        "JDBC_STANDS_IN_PERSISTENCE, internal.KeepsATimestamp",
        "JDBC_STANDS_IN_PERSISTENCE, internal.WritesItsOwnBatch",
        "AGGREGATES_PUBLISH_WHAT_THEY_REGISTER, internal.MayLoseItsEvents",
        "ROWS_ARE_READ_BY_NAME, internal.ReadsRowsByHand",
        "WORDS_COME_IN_ONE_WAY, ui.TranslatesByItsComponent",
        "WORDS_COME_IN_ONE_WAY, ui.WrapsTheTranslation",
        "FORMS_HAVE_ONE_SCAFFOLD, ui.OpensADialog",
        "FORMS_HAVE_ONE_SCAFFOLD, ui.TellsByHand",
        "FORMS_HAVE_ONE_SCAFFOLD, ui.AsksBeforeLeaving",
        "NOTHING_IS_PRINTED_AWAY, internal.PrintsAway",
    })
    void findsWhoBreaksIt(HouseRules rule, String culprit) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.rule().check(VIOLATIONS))
                .withMessageContaining(FIXTURES + "." + culprit);
    }

    @Test
    void findsAModuleThatReachesIntoAnother() {
        ApplicationModules modules = ApplicationModules.of(FIXTURES + ".modules", (ImportOption) everything -> true);
        assertThatExceptionOfType(Violations.class)
                .isThrownBy(modules::verify)
                .withMessageContaining("greedy")
                .withMessageContaining("quiet");
    }

    @Test
    void findsAModuleThatReachesUpOrAcross() {
        assertThat(Rings.violationsOf(Map.of(
                        "indicators", List.of("shared", "customers", "workflow :: spi"),
                        "customers", List.of("worklog", "indicators :: spi"),
                        "newcomer", List.of("shared"))))
                .containsExactlyInAnyOrder(
                        "indicators -> customers",
                        "customers -> worklog",
                        "newcomer stands in no ring",
                        "newcomer -> shared");
    }

    @Test
    void findsSqlThatReachesUp(@TempDir Path folder) throws IOException {
        write(folder, "db/customers/001-a.sql", "create table customers.visit (id uuid); create view customers.v as");
        write(folder, "db/organization/001-a.sql", "create table organization.employee (id uuid);");
        write(
                folder,
                "db/indicators/001-a.sql",
                "create table indicators.x (e uuid references organization.employee, -- customers.visit\n"
                        + " v uuid references customers.visit);");
        write(
                folder,
                "java/indicators/Reads.java",
                "String a = \"select * from customers.v\"; String b = \"customers.title\";");
        write(folder, "java/worklog/Reads.java", "String a = \"select * from customers.v, customers.visit\";");
        write(folder, "java/customers/Reads.java", "String a = \"\"\"\n select * from organization.employee \"\"\";");
        assertThat(new SqlDirections(folder.resolve("java"), folder.resolve("db")).violations())
                .containsExactly(
                        "Reads.java names customers.v",
                        "Reads.java names customers.visit",
                        "001-a.sql names customers.visit");
    }

    @Test
    void findsACrowdedFolderAndDeepLines(@TempDir Path folder) throws IOException {
        for (int file = 0; file <= Shape.MOST_FILES; file++) {
            write(folder, "full/File" + file + ".java", "class A {\n\n" + " ".repeat(24) + "deep();\n}\n");
        }
        assertThat(Shape.crowdedFolders(folder)).containsExactly(folder.resolve("full") + ": 26");
        assertThat(Shape.deepLines(folder)).isEqualTo(1 / 3d);
    }

    @Test
    void findsATestThatNeedsMoreThanItsNamePromises() {
        JavaClasses tests = new ClassFileImporter().importPackages(FIXTURES + ".tests", "io.gengyun.support");
        assertThat(TestNames.violationsOf(tests))
                .extracting(found -> found.replaceAll("^.*\\.(\\w+) needs .*", "$1"))
                .containsExactly(
                        "StartsABrowserTest",
                        "StartsANodeTest",
                        "StartsAServerTest",
                        "StartsItThroughAnotherTest",
                        "StartsTheProductTest");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "NO_ERROR_IS_CAUGHT_WHOLESALE#try { go(); } catch (Exception e) {",
                "NO_ERROR_IS_CAUGHT_WHOLESALE#try { go(); } catch (final Throwable e) {",
                "NO_ERROR_IS_CAUGHT_WHOLESALE#catch (IOException | RuntimeException e) {",
                "NOTHING_ELSE_LIFTS_THE_GUARDS#database.sql(\"set local gengyun.forgetting = 'on'\").update();",
                "NOTHING_ELSE_LIFTS_THE_GUARDS#database.sql(\"select set_config(?, 'on', true)\").param(name);",
                "NOTHING_ELSE_LIFTS_THE_GUARDS#database.sql(\"SET session_replication_role = replica\").update();",
                "NOTHING_ELSE_LIFTS_THE_GUARDS#\"alter table audit.entry disable trigger append_only\"",
                "NOTHING_ELSE_LIFTS_THE_GUARDS#database.sql(\"truncate audit.entry\").update();",
                "NO_TEST_IS_IGNORED#@Disabled @Test void later() {}",
                "NO_TEST_SLEEPS#Thread.sleep(100);",
            })
    void findsSourcesThatBreakIt(SourceRules rule, String source, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Culprit.java"), "class Culprit {\n" + source + "\n}\n");
        assertThat(rule.violationsIn(folder)).containsExactly("Culprit.java:2");
    }
}
