package io.gengyun.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.gengyun.Gengyun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.gengyun");

    @ParameterizedTest
    @EnumSource
    void keepsTheRule(HouseRules rule) {
        rule.rule().check(PRODUCT);
    }

    @Test
    void exceptionsOfBackgroundWorkAreStillNeeded() {
        assertThat(BackgroundWork.EXCEPTIONS.keySet())
                .allSatisfy(name -> assertThat(PRODUCT.stream()
                                .filter(type -> BackgroundWork.outermost(type).equals(name))
                                .flatMap(BackgroundWork::ways))
                        .isNotEmpty());
    }

    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(Gengyun.class).verify();
    }

    @Test
    void modulesStandInTheirRings() {
        assertThat(Rings.violationsOf(ModuleDeclarations.of(PRODUCT))).isEmpty();
    }

    @Test
    void sqlObeysTheDirectionsOfJava() throws IOException {
        assertThat(new SqlDirections(MAIN.resolve("io/gengyun"), Path.of("db")).violations())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java", "db", "processes", "forms", "docs"})
    void noFolderIsCrowded(Path root) throws IOException {
        assertThat(Shape.crowdedFolders(root)).isEmpty();
    }

    @Test
    void fewLinesStandDeep() throws IOException {
        assertThat(Shape.deepLines(MAIN)).isLessThanOrEqualTo(0.05);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheRuleOfSources(SourceRules rule) throws IOException {
        assertThat(rule.violationsIn(rule.aboutTests() ? TESTS : MAIN)).isEmpty();
    }

    @Test
    void testsNeedWhatTheirNamesPromise() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .withImportOption(place -> !place.contains("/violations/"))
                .importPackages("io.gengyun");
        assertThat(TestNames.violationsOf(tests)).isEmpty();
    }

    @Test
    void sharedStaysSmall() throws IOException {
        try (Stream<Path> files = Files.list(MAIN.resolve("io/gengyun/shared"))) {
            assertThat(files).hasSizeLessThanOrEqualTo(15);
        }
    }
}
