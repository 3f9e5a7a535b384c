package io.gengyun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import io.gengyun.support.As;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.PathCoverage;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import io.gengyun.workflow.DecisionContract.Kind;
import io.gengyun.workflow.Processes.ProcessStart;
import io.gengyun.workflow.UserTasks.Box;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ProcessesTests {

    private static final As HR = As.user(Role.HR);

    @Autowired
    Processes processes;

    @Autowired
    UserTasks tasks;

    @Autowired
    ApprovalRecord record;

    @Autowired
    Decisions decisions;

    @Autowired
    ContractCase contracts;

    @Autowired
    EngineDriver engine;

    @Autowired
    PathCoverage coverage;

    @Autowired
    MovableClock clock;

    @Test
    void runsACaseFromStartToEnd() {
        BusinessKey about = start();
        String draft = engine.task(about, "Task_Draft");
        HR.run(() -> tasks.complete(draft, said("submit", Map.of("text", "…", "amount", "12.50"))));
        assertThat(contracts.filed).contains(about.id());
        assertThat(contracts.completions.getLast().fields()).containsEntry("amount", new BigDecimal("12.50"));
        assertThat(engine.openTasks(about)).containsExactly("Task_Review");
        HR.run(() -> tasks.complete(engine.task(about, "Task_Review"), Completion.of("approve")));
        HR.run(() -> tasks.complete(engine.task(about, "Task_Sign"), Completion.of("sign")));
        assertThat(processes.isRunning(about)).isTrue();
        processes.correlate("contract-signed", about, Map.of());
        assertThat(processes.isRunning(about)).isFalse();
        assertThat(coverage.taken("contract-review")).contains("Flow_ContractAccepted_Yes", "Flow_Countersigned");
    }

    @Test
    void refusesAMessageThatNobodyWaitsFor() {
        BusinessKey about = start();
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> processes.correlate("contract-signed", about, Map.of()))
                .matches(refusal -> refusal.kind() == BusinessRefusal.Kind.CONFLICT);
    }

    @Test
    void startsManyWithTheStatementsOfFew() {
        List<ProcessStart> starts = IntStream.range(0, 50)
                .mapToObj(i -> contracts.contract((io.gengyun.shared.EmployeeId) null))
                .map(about -> new ProcessStart(about, Map.of("contractId", about.id(), "due", clock.instant())))
                .toList();
        processes.startAll(ContractCase.PROCESS, starts.subList(0, 1));
        StatementCount count = StatementCount.of(() -> processes.startAll(ContractCase.PROCESS, starts.subList(1, 50)));
        assertThat(count.statements()).as(count.toString()).isLessThan(40);
    }

    @Test
    void cancelsWithAReason() {
        BusinessKey about = start();
        HR.run(() -> processes.cancel(about, "no longer needed"));
        assertThat(processes.isRunning(about)).isFalse();
        Slice<TaskView> open = HR.get(() -> tasks.inbox(Set.of(Box.TO_CLAIM), null, 500, null));
        assertThat(open.items()).noneMatch(task -> task.about().equals(about));
    }

    @Test
    void cancelsManyWithTheSearchOfOneAndRecordsEach() {
        List<BusinessKey> several =
                IntStream.range(0, 20).mapToObj(i -> start()).toList();
        BusinessKey apart = start();
        StatementCount count = StatementCount.of(() -> HR.run(() -> processes.cancelAll(several, "closed")));
        assertThat(count.containing("string_to_array")).as(count.toString()).hasSize(1);
        assertThat(count.containing("insert into workflow.approval_entry"))
                .as(count.toString())
                .hasSize(1);
        contracts.visible.addAll(several);
        assertThat(several).allSatisfy(about -> {
            assertThat(processes.isRunning(about)).isFalse();
            ApprovalRecord.Entry last = HR.get(() -> record.of(about)).getLast();
            assertThat(last.act()).isEqualTo(ApprovalRecord.Act.CANCEL);
            assertThat(last.opinion()).isEqualTo("closed");
        });
        assertThat(processes.isRunning(apart)).isTrue();
        processes.cancelAll(several, "twice");
        processes.cancelAll(List.of(), "none");
        assertThat(HR.get(() -> record.of(several.getFirst())).getLast().opinion())
                .isEqualTo("closed");
    }

    @Test
    void passesTheTimeFromTimerToTimer() {
        BusinessKey about = start();
        HR.run(() -> tasks.complete(engine.task(about, "Task_Draft"), said("submit", Map.of("text", "…"))));
        engine.pass(Duration.ofHours(47));
        assertThat(engine.openTasks(about)).containsExactly("Task_Review");
        engine.pass(Duration.ofHours(2));
        assertThat(engine.openTasks(about)).containsExactly("Task_Sign");
    }

    @Test
    void decidesByTheRowThatAnswers() {
        assertThat(grade(2000)).isEqualTo("large");
        assertThat(grade(999.99)).isEqualTo("any");
    }

    private String grade(double amount) {
        return decisions
                .decide(ContractDecisions.GRADE, Map.of("amount", amount))
                .text("grade");
    }

    @Test
    void decidesNothingThatNoContractSays() {
        DecisionContract undeclared = DecisionContract.of("contract-grade").given("amount", Kind.NUMBER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decisions.decide(undeclared, Map.of("amount", 1)))
                .withMessageContaining("contract-grade");
        Stream.<Map<String, Object>>of(Map.of("sum", 1), Map.of("amount", "much"), Map.of())
                .forEach(inputs -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> decisions.decide(ContractDecisions.GRADE, inputs)));
    }

    private BusinessKey start() {
        BusinessKey about = contracts.contract((io.gengyun.shared.EmployeeId) null);
        processes.start(ContractCase.PROCESS, about, Map.of("contractId", about.id(), "due", clock.instant()));
        return about;
    }

    private static Completion said(String outcome, Map<String, Object> fields) {
        return new Completion(outcome, null, List.of(), fields);
    }
}
