package io.gengyun.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class ExternalDatabaseTest {

    @Test
    void refusesAnAddressOfAnotherDatabaseWithoutShowingItsPassword() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> ExternalDatabase.reach("jdbc:mysql://me:secret@host/db?password=secret", "me", "x"))
                .withMessage("The address of the database must begin with jdbc:postgresql:,"
                        + " but is jdbc:mysql://host/db.");
    }

    @Test
    void refusesAnAddressWhereNobodyAnswers() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> ExternalDatabase.reach("jdbc:postgresql://127.0.0.1:1/none", "me", "secret"))
                .withMessageStartingWith("The database at jdbc:postgresql://127.0.0.1:1/none cannot be used: ")
                .withMessageNotContaining("secret");
    }

    @Test
    void refusesAVersionThatIsTooOld() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> ExternalDatabase.requireVersion(13, "jdbc:postgresql://h/d"))
                .withMessage("The database at jdbc:postgresql://h/d is PostgreSQL 13, but at least 14" + " is needed.");
        assertThatNoException().isThrownBy(() -> ExternalDatabase.requireVersion(14, "jdbc:postgresql://h/d"));
    }

    @Test
    void tellsARefusedStartAsSentenceAndRemedy() {
        FailureAnalysis analysis =
                new StartRefusedAnalyzer().analyze(new IllegalStateException(new StartRefused("What.", "Do.")));
        assertThat(analysis.getDescription()).isEqualTo("What.");
        assertThat(analysis.getAction()).isEqualTo("Do.");
    }
}
