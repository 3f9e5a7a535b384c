/** The frame around all pages: menu, login, errors, language. */
@ApplicationModule(displayName = "shell", allowedDependencies = {"shared", "security", "uikit", "workflow"})
@NullMarked
package io.gengyun.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
