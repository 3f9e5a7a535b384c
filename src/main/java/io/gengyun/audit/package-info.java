/** The append-only trail of every domain event, sealed in a chain of hashes. */
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"shared", "persistence", "security", "security :: spi", "workflow :: spi", "uikit"})
@NullMarked
package io.gengyun.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
