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
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

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
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(Gengyun.class).verify();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheRuleOfSources(SourceRules rule) throws IOException {
        assertThat(rule.violationsIn(rule.aboutTests() ? TESTS : MAIN)).isEmpty();
    }

    @Test
    void sharedStaysSmall() throws IOException {
        try (Stream<Path> files = Files.list(MAIN.resolve("io/gengyun/shared"))) {
            assertThat(files).hasSizeLessThanOrEqualTo(15);
        }
    }
}
