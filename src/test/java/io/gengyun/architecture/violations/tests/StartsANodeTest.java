package io.gengyun.architecture.violations.tests;

import io.gengyun.Gengyun;
import org.springframework.boot.SpringApplication;

class StartsANodeTest {
    Object go() {
        return SpringApplication.run(Gengyun.class);
    }
}
