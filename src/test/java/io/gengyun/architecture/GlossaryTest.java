package io.gengyun.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary and the map of questions name classes that there are. */
class GlossaryTest {

    private static final Pattern CODE = Pattern.compile("`([A-Z]\\w+)`");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");

    @Test
    void namesClassesThatThereAre() throws IOException {
        List<String> declared = declared();
        for (String document : List.of("docs/glossary.md", "docs/architecture.md")) {
            String text = Files.readString(Path.of(document)).split("<!-- written by the build: begin")[0];
            assertThat(CODE.matcher(text).results().map(found -> found.group(1)))
                    .as(document)
                    .isSubsetOf(declared);
        }
    }

    private static List<String> declared() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/test/java/io/gengyun/architecture")))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(GlossaryTest::read)
                    .flatMap(source -> DECLARED.matcher(source).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
