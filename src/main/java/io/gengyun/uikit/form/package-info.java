/**
 * Forms: fields by name, a draft that is bound to them, numbers as people write them, dialogs with
 * one command, the question before leaving, and what is shown while work goes on. Vaadin's own
 * dialogs, number fields, binder and polling are used here and nowhere else.
 */
@NullMarked
package io.gengyun.uikit.form;

import org.jspecify.annotations.NullMarked;
