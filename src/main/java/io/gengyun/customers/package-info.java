/** Customers and what happens with them: deals, orders, visits, needs. */
@ApplicationModule(
        displayName = "customers",
        allowedDependencies = {
            "shared",
            "persistence",
            "security",
            "organization",
            "imports :: spi",
            "indicators :: spi",
            "uikit"
        })
@NullMarked
package io.gengyun.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
