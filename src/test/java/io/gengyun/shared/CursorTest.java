package io.gengyun.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gengyun.shared.Slice.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void readsWhatItWrote() {
        assertThat(Cursor.read(Cursor.write("工号 7"))).isEqualTo("工号 7");
        assertThat(Cursor.read(null)).isNull();
        assertThat(Cursor.read(" ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "!!", "中", "gICA"})
    void refusesWhatWasNeverWritten(String garbage) {
        assertThat(refused(garbage)).isEqualTo(BusinessRefusal.Kind.NOT_UNDERSTOOD);
    }

    @Test
    void refusesControlCharacters() {
        byte[] nul = "a\0b".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(Base64.getUrlEncoder().encodeToString(nul))).isEqualTo(BusinessRefusal.Kind.NOT_UNDERSTOOD);
    }

    @Test
    void marksAPageThatGoesOn() {
        Slice<String> page = Slice.of(List.of("a", "b", "c"), 2, key -> key);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.read(page.next())).isEqualTo("b");
        assertThat(Slice.of(List.of("a", "b"), 2, (String key) -> key).next()).isNull();
    }

    private static BusinessRefusal.Kind refused(String mark) {
        return catchThrowableOfType(BusinessRefusal.class, () -> Cursor.read(mark))
                .kind();
    }
}
