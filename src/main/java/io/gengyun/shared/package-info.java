/**
 * Values, events and refusals that every module speaks; nothing else, and at most fifteen files.
 */
@ApplicationModule(
        displayName = "shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.gengyun.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
