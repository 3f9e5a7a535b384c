/** A company to try the product with, made through the same verbs that people use. */
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "shared",
            "persistence",
            "erasure",
            "security",
            "security :: spi",
            "organization",
            "imports",
            "indicators",
            "appraisal",
            "workflow",
            "forms",
            "uikit"
        })
@NullMarked
package io.gengyun.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
