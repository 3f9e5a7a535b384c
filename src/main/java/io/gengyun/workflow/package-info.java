/**
 * The seam to the process engine: processes, the inbox, approval operations, decisions, formulas,
 * and the guard over what a model may contain.
 */
@ApplicationModule(
        displayName = "workflow",
        allowedDependencies = {"shared", "persistence", "security", "documents", "forms", "forms :: ui", "uikit"})
@NullMarked
package io.gengyun.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
