/** What people have worked on: their work records, and how their time is distributed. */
@ApplicationModule(
        displayName = "worklog",
        allowedDependencies = {
            "shared",
            "persistence",
            "security",
            "organization",
            "customers",
            "imports :: spi",
            "indicators :: spi",
            "uikit"
        })
@NullMarked
package io.gengyun.worklog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
