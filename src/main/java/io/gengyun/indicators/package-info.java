/** The indicator library, measures, scorecards, and the scores computed from frozen facts. */
@ApplicationModule(
        displayName = "indicators",
        allowedDependencies = {
            "shared",
            "persistence",
            "security",
            "organization",
            "workflow",
            "imports :: spi",
            "uikit"
        })
@NullMarked
package io.gengyun.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
