package io.gengyun.appraisal.internal.model;

import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Stage;
import io.gengyun.appraisal.internal.model.CycleInputs.RawScore;
import io.gengyun.security.AccountId;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Declarations of Wang Fang in every stage, brought there by their verbs. */
final class Declarations {

    static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");
    static final Deadline DEADLINE = new Deadline(NOW.plus(Duration.ofDays(3)), NOW.plus(Duration.ofDays(2)));
    static final Deadline LATER = new Deadline(NOW.plus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(8)));

    static final AccountId WANG_FANG = new AccountId(new UUID(0, 1));
    static final AccountId SUPERVISOR = new AccountId(new UUID(0, 2));
    static final AccountId DIRECTOR = new AccountId(new UUID(0, 3));
    static final AccountId HR = new AccountId(new UUID(0, 4));

    private Declarations() {}

    static Declaration in(Stage stage) {
        return switch (stage) {
            case DECLARING -> declaring();
            case REVIEWING -> reviewing();
            case RESPONDING -> responding();
            case APPEALING -> appealing();
            case IMPROVING -> improving();
            case DONE -> done();
        };
    }

    /** Opened with the rest of its cycle, not started yet. */
    static Declaration opened() {
        Declaration declaration = new Declaration(
                new CycleId(new UUID(1, 1)),
                new Appraisee(new EmployeeId(new UUID(2, 1)), "E1", "Wang Fang", "East", "Sales", "P3", null),
                "sales-light",
                new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)),
                0,
                NOW);
        declaration.frozenAgain(raw("86.50"));
        return declaration;
    }

    static Declaration declaring() {
        Declaration declaration = opened();
        declaration.start(NOW, DEADLINE);
        return declaration;
    }

    static Declaration reviewing() {
        Declaration declaration = declaring();
        declaration.submit(WANG_FANG, null, NOW);
        declaration.review(0, NOW, DEADLINE);
        return declaration;
    }

    static Declaration responding() {
        Declaration declaration = reviewing();
        declaration.reviewed(SUPERVISOR, true, NOW);
        declaration.confirm("B", NOW);
        declaration.respond(NOW, DEADLINE);
        return declaration;
    }

    static Declaration appealing() {
        Declaration declaration = responding();
        declaration.appeal(WANG_FANG, "orders", "An order is missing.", NOW);
        declaration.appealDecidedUntil(DEADLINE);
        return declaration;
    }

    static Declaration improving() {
        Declaration declaration = responding();
        declaration.improve(WANG_FANG, "Two visits a week.", NOW);
        return declaration;
    }

    static Declaration done() {
        Declaration declaration = responding();
        declaration.acknowledge(WANG_FANG, NOW);
        return declaration;
    }

    static RawScore raw(String score) {
        return new RawScore(new BigDecimal(score), 0);
    }
}
