/** Camunda Forms in a documented subset: schema, reader and the check on the server; for tasks and whatever else asks people something. */
@ApplicationModule(
        displayName = "forms",
        allowedDependencies = {"shared", "uikit"})
@NullMarked
package io.gengyun.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
