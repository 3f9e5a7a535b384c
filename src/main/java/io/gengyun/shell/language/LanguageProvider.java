package io.gengyun.shell.language;

import com.vaadin.flow.i18n.I18NProvider;
import io.gengyun.shared.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives Vaadin the product's texts; Chinese when the browser asks for neither language. */
@Component
class LanguageProvider implements I18NProvider {

    private final transient Texts texts;

    LanguageProvider(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.CHINESE, Locale.ENGLISH);
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.CHINESE;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return texts.text(locale, key, params);
    }
}
