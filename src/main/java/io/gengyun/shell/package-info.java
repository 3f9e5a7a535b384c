/**
 * The frame around all pages and calls: menu, login, home, language, errors, and the edge of REST.
 */
@ApplicationModule(
        displayName = "shell",
        allowedDependencies = {"shared", "persistence", "security", "security :: spi", "uikit"})
@NullMarked
package io.gengyun.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
