package io.gengyun.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.shared.Texts;
import io.gengyun.support.ProductTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class VerifyCommandTests {

    @Autowired
    JdbcTemplate database;

    @Autowired
    JdbcClient client;

    @Autowired
    Sealing sealing;

    @Autowired
    Texts texts;

    @Autowired
    ObjectProvider<Clock> clocks;

    @Test
    void endsWithZeroAndTheNewestSealWhenAllIsWell(CapturedOutput said) {
        sow();

        assertThat(code("")).isZero();
        assertThat(said).contains("all are as they were").containsPattern("Newest seal \\d+:[0-9a-f]{64}");
    }

    @Test
    void endsWithOneAndTheEntryWhenSomethingIsWrong(CapturedOutput said) {
        long id = sow();
        database.execute("alter table audit.entry disable trigger append_only");
        database.update("update audit.entry set subject = 'field:corn' where id = ?", id);
        database.execute("alter table audit.entry enable always trigger append_only");

        assertThat(code("")).isEqualTo(1);
        assertThat(said).contains("Entry " + id + " (Sown, field:corn");
        assertThat(code("99:" + "a".repeat(64))).isEqualTo(1);
        assertThat(said).contains("Seal 99, which you kept, is not there");
    }

    @Test
    void endsWithTwoWhenItCannotLook(CapturedOutput said) {
        assertThat(code("nonsense")).isEqualTo(2);
        assertThat(said).contains("No seal was recognised");
        database.execute("alter table audit.head rename to head_away");
        try {
            assertThat(code("")).isEqualTo(2);
        } finally {
            database.execute("alter table audit.head_away rename to head");
        }
        assertThat(said).contains("The trail cannot be read.");
    }

    private int code(String anchor) {
        VerifyCommand command =
                new VerifyCommand(client, texts, clocks, new MockEnvironment().withProperty("gengyun.anchor", anchor));
        command.run();
        return command.getExitCode();
    }

    private long sow() {
        database.update("insert into audit.entry (at, type, subject, facts) values (now(), 'Sown', 'x', '{}')");
        sealing.run();
        return database.queryForObject("select max(id) from audit.entry", Long.class);
    }
}
