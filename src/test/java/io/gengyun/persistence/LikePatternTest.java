package io.gengyun.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void takesWildcardsAsTheyStand() {
        assertThat(LikePattern.containing(" 50%_a\\b ")).isEqualTo("%50\\%\\_a\\\\b%");
        assertThat(LikePattern.beginningWith("50%")).isEqualTo("50\\%%");
    }

    @Test
    void findsEverythingWithoutWords() {
        assertThat(LikePattern.containing(null)).isEqualTo("%%");
        assertThat(LikePattern.containing("  ")).isEqualTo("%%");
    }

    @Test
    void looksForInitialsOnlyByLetters() {
        assertThat(LikePattern.ofInitials("ZGH")).isEqualTo("%zgh%");
        assertThat(LikePattern.ofInitials("张")).isEmpty();
        assertThat(LikePattern.ofInitials("z")).isEmpty();
        assertThat(LikePattern.ofInitials(null)).isEmpty();
    }
}
