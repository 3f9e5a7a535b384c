package io.gengyun.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where packages come from is each builder's own affair: no file of the project says it. */
class LockFilesTest {

    @Test
    void noLockFileRecordsADownloadAddress() throws IOException {
        List<Path> locks = lockFiles();
        assertThat(locks).isNotEmpty();
        for (Path lock : locks) {
            assertThat(Files.readString(lock)).as(lock.toString()).doesNotContain("\"resolved\"");
        }
    }

    @Test
    void theBuildNamesNoRepositoryOfItsOwn() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .doesNotContain("<repository>", "<pluginRepository>", "<mirror>");
    }

    private static List<Path> lockFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> file.endsWith("package-lock.json"))
                    .toList();
        }
    }
}
