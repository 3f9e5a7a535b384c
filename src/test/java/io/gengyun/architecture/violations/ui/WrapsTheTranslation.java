package io.gengyun.architecture.violations.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

class WrapsTheTranslation {
    static String text(String key, Object... arguments) {
        return translate(key, arguments);
    }
}
