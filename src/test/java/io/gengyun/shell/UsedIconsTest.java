package io.gengyun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsedIconsTest {

    private static final Pattern NAMED = Pattern.compile("VaadinIcon\\.([A-Z][A-Z_0-9]+)");
    private static final Pattern WRITTEN = Pattern.compile("\"vaadin:([a-z0-9-]+)\"");

    @Test
    void namesExactlyTheIconsThatPagesShow() throws IOException {
        Set<String> kept = new TreeSet<>(Files.readAllLines(Path.of("src/main/resources/META-INF/gengyun/icons.txt")));
        assertThat(kept).isEqualTo(shown());
    }

    private static Set<String> shown() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .map(UsedIconsTest::read)
                    .flatMap(source -> Stream.concat(
                            NAMED.matcher(source)
                                    .results()
                                    .map(found -> found.group(1))
                                    .map(name -> name.toLowerCase(Locale.ROOT))
                                    .map(name -> name.replace('_', '-')),
                            WRITTEN.matcher(source).results().map(found -> found.group(1))))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
