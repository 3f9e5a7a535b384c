package io.gengyun.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the product passes on stands in NOTICE, with a licence that somebody has judged. */
class NoticeTests {

    private static final Path NOTICE = Path.of("NOTICE");
    private static final Path TODAY = Path.of("target/NOTICE");
    private static final String SERVER = "Libraries on the server\n-----------------------\n\n";
    private static final String PAGES = "Packages in the pages\n---------------------\n\n";

    @Test
    void namesEveryThirdPartyWithItsLicence() throws IOException {
        String written = Files.readString(NOTICE);
        String conditions = written.substring(0, written.indexOf(SERVER));
        String today = conditions + SERVER + server().asText() + PAGES + pages().asText();
        Files.writeString(TODAY, today);
        assertThat(written)
                .as(
                        "Third parties or their licences have changed. Look at the difference, then: cp %s %s",
                        TODAY, NOTICE)
                .isEqualTo(today);
    }

    @Test
    void refusesALicenceThatNobodyHasJudged() {
        assertThatThrownBy(() -> Licence.choiceOf(List.of("Functional Source License, Version 1.1")))
                .hasMessageContaining("Functional Source License");
    }

    @Test
    void offersTheFreestLicenceFirst() {
        assertThat(Licence.choiceOf(List.of("GPL2 w/ CPE", "EPL 2.0")))
                .isEqualTo("EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0");
    }

    /** Their licence asks that the mark be seen wherever a diagram, table or form of theirs is. */
    @Test
    void leavesTheMarkOfBpmnIoAlone() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(NoticeTests::looks).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("bjs-powered-by", "fjs-powered-by");
            }
        }
    }

    @Test
    void carriesNoSoldPartOfTheReadyMadeBundle() throws IOException {
        assertThat(Files.readString(Path.of("target/packages-of-pages.txt")))
                .contains("lit-html")
                .doesNotContain("highcharts", "@vaadin/charts", "@vaadin/map", "@vaadin/rich-text-editor");
        try (Stream<Path> files = Files.walk(Path.of("target/classes/META-INF/VAADIN/webapp/VAADIN"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".js")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("www.highcharts.com");
            }
        }
    }

    private static boolean looks(Path file) {
        String name = file.toString();
        return !name.contains("node_modules") && name.matches(".*\\.(css|mjs|js|java)");
    }

    private static ThirdParties server() throws IOException {
        return ThirdParties.onTheServer(Path.of("target/third-parties.txt"));
    }

    private static ThirdParties pages() throws IOException {
        return ThirdParties.inThePages(
                Path.of("src/main/web/package-lock.json"), Path.of("target/packages-of-pages.txt"));
    }
}
