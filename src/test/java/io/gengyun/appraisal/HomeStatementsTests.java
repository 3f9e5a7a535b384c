package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import io.gengyun.support.TestAccounts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The home of each role asks the same number of questions however many people and cycles. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeStatementsTests {

    /** The most that any home asks, the frame around it too; a guard, not a wish. */
    private static final int MEASURED = 60;

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    Results results;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Pages pages;

    @Autowired
    MovableClock clock;

    private final Map<String, As> roles = new LinkedHashMap<>();

    @BeforeAll
    void oneCycleOfTwo() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        roles.put("employee", team.member("H01", 80, 5));
        team.member("H02", 100, 10);
        roles.put("supervisor", team.get("M1"));
        roles.put("HR", team.hr());
        roles.put("executive", accounts.make("boss", null, Role.EXECUTIVE));
        roles.put("administrator", accounts.make("root", null, Role.ADMIN));
        running.approved("H01", running.of(running.opened("H01", "H02"), "H01"));
        CycleId second = running.opened("H01", "H02");
        running.approved("H01", running.of(second, "H01"));
        running.submit(team.get("H02"), running.of(second, "H02"));
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void doesNotAskMoreForManyThanForFew() {
        Map<String, StatementCount> few = homes();
        StatementCount ownFew = own();
        for (int i = 3; i <= 12; i++) {
            team.member("H%02d".formatted(i), 90, 6);
        }
        for (int i = 0; i < 3; i++) {
            CycleId cycle = running.opened("H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08");
            running.approved("H01", running.of(cycle, "H01"));
            running.approved("H03", running.of(cycle, "H03"));
            running.submit(team.get("H04"), running.of(cycle, "H04"));
        }

        Map<String, StatementCount> many = homes();
        many.forEach((role, count) -> assertThat(count.statements())
                .as(role + ": " + count)
                .isEqualTo(few.get(role).statements())
                .isLessThanOrEqualTo(MEASURED));
        assertThat(own().statements()).isEqualTo(ownFew.statements()).isEqualTo(1);
    }

    private StatementCount own() {
        return team.get("H01").get(() -> StatementCount.of(() -> results.mine()));
    }

    private Map<String, StatementCount> homes() {
        Map<String, StatementCount> counts = new LinkedHashMap<>();
        roles.forEach((role, who) -> {
            pages.open(who, "");
            counts.put(role, StatementCount.of(() -> pages.go("")));
        });
        return counts;
    }
}
