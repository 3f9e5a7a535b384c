/**
 * Where the rows lie: the PostgreSQL in the data folder, or the one a company already runs.
 */
@ApplicationModule(
        displayName = "database",
        allowedDependencies = {"shared"})
@NullMarked
package io.gengyun.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
