/** Evidence and other files: their kind by content, size, quota, and access by the owning case. */
@ApplicationModule(
        displayName = "documents",
        allowedDependencies = {"shared", "persistence", "security", "uikit"})
@NullMarked
package io.gengyun.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
