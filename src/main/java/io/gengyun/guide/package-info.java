/** The way into the product: the first run in five steps, and the guided tour. */
@ApplicationModule(
        displayName = "guide",
        allowedDependencies = {"shared", "persistence", "security", "security :: spi", "uikit", "demo"})
@NullMarked
package io.gengyun.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
