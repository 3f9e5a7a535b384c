package io.gengyun;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The product reduced to verifying its audit trail: the database and the command, no pages, no
 * engine, no changes to the data.
 */
@EnableConfigurationProperties
@ConfigurationPropertiesScan({"io.gengyun.database", "io.gengyun.shared"})
@ComponentScan(
        basePackages = {"io.gengyun.audit", "io.gengyun.database", "io.gengyun.persistence", "io.gengyun.shared"},
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.gengyun\\.(audit\\.internal\\.VerifyCommand"
                                + "|database\\.internal\\.DatabaseConfiguration"
                                + "|persistence\\.internal\\.JdbcConfiguration"
                                + "|shared\\.(Texts|CompanyClock))"))
class Verification {

    static final String COMMAND = "--gengyun.command=verify";

    private static final int NOT_LOOKED = 2;

    /** The code with which the process ends. */
    static int run(String[] arguments) {
        try {
            return SpringApplication.exit(new SpringApplicationBuilder(Verification.class)
                    .web(WebApplicationType.NONE)
                    .logStartupInfo(false)
                    .properties(
                            "gengyun.database.attach=true",
                            "gengyun.database.connections=4",
                            "logging.level.root=off",
                            "logging.level.org.springframework.boot.diagnostics=error")
                    .run(arguments));
        } catch (BeanCreationException refused) {
            return NOT_LOOKED;
        }
    }
}
