package io.gengyun.architecture.violations.internal;

import com.vaadin.flow.component.html.Div;

class DrawsAPage {
    final Div page = new Div();
}
