/** A form as Vaadin fields. */
@NamedInterface("ui")
@NullMarked
package io.gengyun.forms.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
