/** The appraisal cycle: plan, open, declare, review, respond, appeal, close. */
@ApplicationModule(
        displayName = "appraisal",
        allowedDependencies = {
            "shared",
            "persistence",
            "security",
            "organization",
            "worklog",
            "indicators",
            "indicators :: explanation",
            "documents",
            "forms",
            "workflow",
            "workflow :: spi",
            "workflow :: ui",
            "uikit"
        })
@NullMarked
package io.gengyun.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
