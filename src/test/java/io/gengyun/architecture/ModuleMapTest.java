package io.gengyun.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.Gengyun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The map in {@code docs/architecture.md} is that of today. Started with {@code
 * -Dgengyun.docs.write=true} it writes the map instead of refusing an old one.
 */
class ModuleMapTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- written by the build: begin -->\n";
    private static final String END = "<!-- written by the build: end -->\n";

    @Test
    void isTheMapOfToday(@TempDir Path folder) throws IOException {
        String today =
                ModuleMap.of(ApplicationModules.of(Gengyun.class), folder).asMarkdown();
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (Boolean.getBoolean("gengyun.docs.write")) {
            document = document.substring(0, begin) + today + document.substring(end);
            Files.writeString(DOCUMENT, document);
            end = document.indexOf(END);
        }
        assertThat(document.substring(begin, end))
                .as("the map in %s is out of date: mvn test -Dtest=ModuleMapTest -Dgengyun.docs.write=true", DOCUMENT)
                .isEqualTo(today);
    }
}
