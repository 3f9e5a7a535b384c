package io.gengyun.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final TranslationFile ENGLISH = new TranslationFile(FOLDER.resolve("translations.properties"));
    private static final TranslationFile CHINESE = new TranslationFile(FOLDER.resolve("translations_zh.properties"));

    /** A key written as a literal where a sentence is asked for. */
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:\\b(?:text|getTranslation|translate|refused|conflict|notFound|forbidden)"
                    + "\\(|new FieldError\\([^,()]*,|new BusinessRefusal\\([\\w.]+,)"
                    + "\\s*(?:[\\w.]+(?:\\(\\))?,\\s*)?\"([a-zA-Z][\\w-]*\\.[\\w.-]*\\w)\""
                    + "\\s*[,)]");

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(CHINESE.keys()).containsExactlyInAnyOrderElementsOf(ENGLISH.keys());
    }

    @Test
    void noSentenceIsBlank() {
        assertThat(ENGLISH.blankKeys()).isEmpty();
        assertThat(CHINESE.blankKeys()).isEmpty();
    }

    @Test
    void noSentenceIsWrittenTwice() {
        assertThat(ENGLISH.keysWrittenTwice()).isEmpty();
        assertThat(CHINESE.keysWrittenTwice()).isEmpty();
    }

    @Test
    void everySentenceIsAPattern() {
        assertThat(ENGLISH.keysThatAreNoPatterns()).isEmpty();
        assertThat(CHINESE.keysThatAreNoPatterns()).isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(ENGLISH.keysWithOtherArgumentsThan(CHINESE)).isEmpty();
    }

    @Test
    void everySentenceThatIsAskedForIsThere() throws IOException {
        Map<String, String> missing = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                keysAskedForIn(Files.readString(file))
                        .filter(key -> !ENGLISH.keys().contains(key))
                        .forEach(key -> missing.put(key, file.getFileName().toString()));
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BusinessRefusal.refused(\"a.b\")",
                "texts.text(language, \"a.b\", 1)",
                "texts.text(user.language(), \"a.b\")",
                "getTranslation(\n        \"a.b\", name)",
                "new BusinessRefusal(Kind.REFUSED, \"a.b\", fields)",
                "new FieldError(\"name\", \"a.b\")",
            })
    void findsAKeyWhereItIsAskedFor(String source) {
        assertThat(keysAskedForIn(source)).containsExactly("a.b");
    }

    @Test
    void findsWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
        Path here = folder.resolve("here.properties");
        Path there = folder.resolve("there.properties");
        Files.writeString(here, "a=x {0}\nb=\nc={0\nd=it''s {1}\na=x {0}\n");
        Files.writeString(there, "a=x {1}\nd=它 {1}\n");
        TranslationFile file = new TranslationFile(here);
        assertThat(file.blankKeys()).containsExactly("b");
        assertThat(file.keysThatAreNoPatterns()).containsExactly("c");
        assertThat(file.keysWrittenTwice()).containsExactly("a");
        assertThat(file.keysWithOtherArgumentsThan(new TranslationFile(there))).containsExactly("a");
    }

    private static Stream<String> keysAskedForIn(String source) {
        Matcher matcher = ASKED_FOR.matcher(source);
        return matcher.results().map(found -> found.group(1));
    }
}
