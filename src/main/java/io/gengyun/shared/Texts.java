package io.gengyun.shared;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Every sentence of the product in both languages, from {@code
 * vaadin-i18n/translations*.properties}: Chinese for any Chinese locale, English otherwise.
 * Patterns are those of {@code MessageFormat}.
 */
@Component
public final class Texts {

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    public Texts() {
        source.setBasename("vaadin-i18n/translations");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
    }

    /**
     * The sentence for a key; a key nobody wrote shows as {@code !key!}, which a test looks for.
     */
    public String text(Locale language, String key, Object... arguments) {
        String fallback = "!" + key + "!";
        String found = source.getMessage(key, arguments, fallback, language);
        return found == null ? fallback : found;
    }

    public String sentence(BusinessRefusal refusal, Locale language) {
        return text(language, refusal.key(), refusal.arguments());
    }
}
