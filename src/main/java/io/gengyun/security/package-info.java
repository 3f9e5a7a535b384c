/** Accounts, roles, the current user and whose data that user sees. */
@ApplicationModule(
        displayName = "security",
        allowedDependencies = {"shared", "persistence", "uikit"})
@NullMarked
package io.gengyun.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
