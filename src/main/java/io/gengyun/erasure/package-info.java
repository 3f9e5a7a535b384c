/** Removing a company's data from all modules at once, and counting what would go. */
@ApplicationModule(
        displayName = "erasure",
        allowedDependencies = {"shared"})
@NullMarked
package io.gengyun.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
