/** The append-only trail of every domain event. */
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"shared", "security", "uikit"})
@NullMarked
package io.gengyun.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
