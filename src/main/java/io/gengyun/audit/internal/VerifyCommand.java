package io.gengyun.audit.internal;

import io.gengyun.audit.Anchor;
import io.gengyun.audit.Finding;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Texts;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Verifies the chain from the command line, on the database itself: 0 when everything is as it was,
 * 1 when something is wrong, 2 when it could not look.
 */
@Component
@ConditionalOnProperty(name = "gengyun.command", havingValue = "verify")
class VerifyCommand implements CommandLineRunner, ExitCodeGenerator {

    private static final int WRONG = 1;
    private static final int NOT_LOOKED = 2;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final JdbcClient database;
    private final Texts texts;
    private final Clock clock;
    private final @Nullable String anchor;
    private int code = NOT_LOOKED;

    VerifyCommand(JdbcClient database, Texts texts, ObjectProvider<Clock> clock, Environment environment) {
        this.database = database;
        this.texts = texts;
        this.clock = clock.getObject();
        this.anchor = environment.getProperty("gengyun.anchor");
    }

    @Override
    public void run(String... arguments) {
        try {
            Anchor kept = anchor == null || anchor.isBlank() ? null : Anchor.of(anchor);
            verify(kept);
        } catch (BusinessRefusal refusal) {
            say(texts.sentence(refusal, Locale.ENGLISH));
        } catch (DataAccessException problem) {
            say(texts.text(Locale.ENGLISH, "audit.verify.noTrail"));
        }
    }

    private void verify(@Nullable Anchor kept) {
        ChainVerification check = new ChainVerification(database, kept);
        while (!check.finished()) {
            check.step();
        }
        check.findings().forEach(finding -> say(sentence(finding)));
        if (check.found() > check.findings().size()) {
            say(texts.text(Locale.ENGLISH, "audit.verify.more", check.found()));
        }
        say(texts.text(
                Locale.ENGLISH,
                check.found() == 0 ? "audit.verify.sound" : "audit.verify.unsound",
                check.entries(),
                check.found()));
        new ChainRows(database)
                .lastSeal()
                .ifPresent(seal -> say(texts.text(
                        Locale.ENGLISH,
                        "audit.verify.newest",
                        new Anchor(seal.number(), Chain.hex(seal.hash())).toString())));
        code = check.found() == 0 ? 0 : WRONG;
    }

    private String sentence(Finding finding) {
        Finding.Named entry = finding.entry();
        return texts.text(
                Locale.ENGLISH,
                "audit.finding." + finding.kind(),
                entry == null ? "" : Long.toString(entry.id()),
                entry == null ? "" : or(entry.type()),
                entry == null ? "" : or(entry.subject()),
                entry == null || entry.at() == null
                        ? ""
                        : TIME.format(entry.at().atZone(clock.getZone())),
                or(finding.first()),
                or(finding.last()));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }

    @Override
    public int getExitCode() {
        return code;
    }
}
