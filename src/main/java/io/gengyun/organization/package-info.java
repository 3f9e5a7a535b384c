/** Units, positions, employees and their reporting lines, and the working calendar. */
@ApplicationModule(
        displayName = "organization",
        allowedDependencies = {
            "shared",
            "persistence",
            "security",
            "security :: spi",
            "workflow",
            "workflow :: spi",
            "imports :: spi",
            "uikit"
        })
@NullMarked
package io.gengyun.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
