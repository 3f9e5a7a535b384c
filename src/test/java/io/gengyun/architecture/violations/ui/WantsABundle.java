package io.gengyun.architecture.violations.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;

@JsModule("./own.js")
class WantsABundle extends Div {}
