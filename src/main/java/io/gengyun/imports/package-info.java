/** Files of business data on their way in: encodings, mapping, refused rows. */
@ApplicationModule(
        displayName = "imports",
        allowedDependencies = {"shared", "persistence", "security", "workflow :: spi", "uikit"})
@NullMarked
package io.gengyun.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
