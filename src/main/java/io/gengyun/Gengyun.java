package io.gengyun;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The product: one process that holds all modules, the engine and the pages. */
@Modulithic(systemName = "Gengyun", sharedModules = "shared")
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gengyun {

    public static void main(String[] arguments) {
        if (List.of(arguments).contains(Verification.COMMAND)) {
            System.exit(Verification.run(arguments));
        }
        SpringApplication.run(Gengyun.class, arguments);
    }
}
