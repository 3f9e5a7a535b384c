package io.gengyun.shared;

import java.util.Locale;

/** A name that the company writes in both languages; a missing half borrows the other. */
public record LocalizedText(String zh, String en) {

    public LocalizedText {
        if (zh.isBlank() && en.isBlank()) {
            throw new IllegalArgumentException("a name in at least one language is needed");
        }
        zh = zh.isBlank() ? en : zh;
        en = en.isBlank() ? zh : en;
    }

    public String in(Locale language) {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? zh : en;
    }
}
