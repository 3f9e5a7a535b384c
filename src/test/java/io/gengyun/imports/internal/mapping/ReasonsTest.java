package io.gengyun.imports.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.shared.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final Object[] FIELD = {"import.field.orders.employee"};

    private final Texts texts = new Texts();

    @Test
    void nameAMissingColumnInTheLanguageOfTheReader() {
        assertThat(sentence(Locale.CHINESE, FIELD)).contains("销售工号").doesNotContain("import.");
        assertThat(sentence(Locale.ENGLISH, FIELD)).contains("Employee").doesNotContain("import.");
    }

    @Test
    void keepWhatWasStoredUnderItsPlainName() {
        assertThat(sentence(Locale.ENGLISH, new Object[] {"employee"})).contains("employee");
    }

    @Test
    void nameTheWordsOfAChoiceInTheLanguageOfTheReader() {
        Object[] words = {"import.choice.deals.stage.LOST", "import.choice.deals.stage.WON"};

        assertThat(Reasons.sentence(texts, Locale.CHINESE, Reasons.CHOICE, words))
                .contains("输单、赢单");
        assertThat(Reasons.sentence(texts, Locale.ENGLISH, Reasons.CHOICE, words))
                .contains("Lost, Won");
    }

    @Test
    void keepAChoiceThatWasRefusedWithItsCodes() {
        assertThat(Reasons.sentence(texts, Locale.CHINESE, Reasons.CHOICE, new Object[] {"A, B"}))
                .contains("A, B");
    }

    private String sentence(Locale language, Object[] arguments) {
        return Reasons.sentence(texts, language, Reasons.COLUMN_MISSING, arguments);
    }
}
