/**
 * The frame around all pages and calls: menu, login, home, language and errors.
 */
@ApplicationModule(
        displayName = "shell",
        allowedDependencies = {"shared", "security", "security :: spi", "rest", "uikit"})
@NullMarked
package io.gengyun.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
