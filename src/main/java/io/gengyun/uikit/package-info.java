/**
 * Building blocks of pages: the scaffold of a page, cards, badges, notices, dialogs, and how
 * numbers and dates are written. What a class name beginning with {@code gy-} looks like stands in
 * {@code META-INF/resources/gengyun/gengyun.css}.
 */
@ApplicationModule(
        displayName = "uikit",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
@NullMarked
package io.gengyun.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
