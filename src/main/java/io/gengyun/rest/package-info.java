/** The edge of REST: errors as problem documents, repeated calls answered once, the description. */
@ApplicationModule(
        displayName = "rest",
        allowedDependencies = {"shared", "security", "persistence"})
@NullMarked
package io.gengyun.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
