package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.Processes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables that lie in the engine since before they were checked, and cannot answer. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenTablesTests {

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle cycle;

    @Autowired
    EngineDriver engine;

    @Autowired
    MovableClock clock;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient database;

    @Autowired
    ProcessEngine camunda;

    private String broken = "";
    private byte[] whole = {};

    @BeforeAll
    void settle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("E1", 80, 5);
        team.member("E2", 150, 10);
    }

    @BeforeEach
    void mondayMorning() {
        clock.set(SalesTeam.MONDAY);
    }

    @AfterEach
    void mend() {
        write(broken, whole);
    }

    @Test
    void refusesAnApprovalWhoseRatingIsEmpty() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.submit(team.get("E1"), about);
        empty("rating-bands", "\"C\"");
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> cycle.complete(team.get("M1"), about, "Task_Review", Completion.of("approve")))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("workflow.decision.empty"))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("rating-bands", "4", "rating"));
        assertThat(cycle.stage(about)).isEqualTo(Stage.REVIEWING);
        mend();
        cycle.approve(team.get("M1"), about);
        assertThat(cycle.result(about).rating()).isEqualTo("C");
    }

    @Test
    void refusesWhatTheProcessItselfAsks() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.submit(team.get("E1"), about);
        empty("countersign-needed", "false");
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> cycle.complete(team.get("M1"), about, "Task_Review", Completion.of("approve")))
                .satisfies(refusal ->
                        assertThat(refusal.arguments()).containsExactly("countersign-needed", "3", "countersign"));
    }

    @Test
    void stopsWorkInTheBackgroundWithTableAndRow() {
        BusinessKey about = cycle.openedFor("E2");
        empty("appraiser-route", "0");
        clock.set(SalesTeam.MONDAY.plus(Duration.ofDays(5)));
        while (processes.failures(List.of(about), 10).isEmpty()) {
            assertThatThrownBy(() -> engine.runDueJobs(about)).isInstanceOf(RuntimeException.class);
            clock.set(clock.instant().plus(Duration.ofHours(1)));
        }
        assertThat(processes.failures(List.of(about), 10))
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason())
                        .isEqualTo("workflow.decision.empty | appraiser-route | 1 | levelsUp"));
        mend();
        assertThat(processes.retry(about)).isEqualTo(1);
        engine.runDueJobs(about);
        assertThat(engine.openTasks(about)).containsExactly("Task_Review");
    }

    /** Empties an answer of the deployed table, past every check. */
    private void empty(String table, String answer) {
        broken = table;
        whole = database.sql(
                        "select bytes_ from act_ge_bytearray where name_ = :name order by create_time_ desc limit 1")
                .param("name", name(table))
                .query(byte[].class)
                .single();
        String text = new String(whole, StandardCharsets.UTF_8);
        String cell = "<text>" + answer + "</text>\n        </outputEntry>";
        assertThat(text).contains(cell);
        write(table, text.replace(cell, "<text></text>\n        </outputEntry>").getBytes(StandardCharsets.UTF_8));
    }

    private void write(String table, byte[] content) {
        database.sql("update act_ge_bytearray set bytes_ = :content where name_ = :name")
                .param("content", content)
                .param("name", name(table))
                .update();
        ((ProcessEngineConfigurationImpl) camunda.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardDecisionDefinitionCache();
    }

    private static String name(String table) {
        return "processes/appraisal/" + table + ".dmn";
    }
}
