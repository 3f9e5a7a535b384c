/** Building blocks of pages. */
@ApplicationModule(displayName = "uikit", allowedDependencies = {"shared"})
@NullMarked
package io.gengyun.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
