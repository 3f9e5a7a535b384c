package io.gengyun.architecture.violations.ui;

import com.vaadin.flow.component.dialog.Dialog;

class OpensADialog extends Dialog {}
