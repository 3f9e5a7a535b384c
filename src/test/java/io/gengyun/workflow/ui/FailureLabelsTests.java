package io.gengyun.workflow.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class FailureLabelsTests {

    @Autowired
    Pages pages;

    @BeforeEach
    void open() {
        pages.open(As.user(Role.HR), "inbox");
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void tellsARefusalWithWhatItNames() {
        assertThat(FailureLabels.of("workflow.decision.empty | rating-bands | 3 | rating"))
                .contains("rating-bands", "3", "rating")
                .doesNotContain("|", "{");
    }

    @Test
    void leavesATechniciansWordsAlone() {
        assertThat(FailureLabels.of("connection refused | twice")).isEqualTo("connection refused | twice");
        assertThat(FailureLabels.of("no.such.key | x")).isEqualTo("no.such.key | x");
    }
}
