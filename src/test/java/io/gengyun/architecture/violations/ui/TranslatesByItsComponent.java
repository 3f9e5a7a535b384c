package io.gengyun.architecture.violations.ui;

import com.vaadin.flow.component.html.Span;

class TranslatesByItsComponent extends Span {
    TranslatesByItsComponent() {
        setText(getTranslation("key"));
    }
}
