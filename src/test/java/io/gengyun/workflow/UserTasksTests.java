package io.gengyun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.forms.FormSchema;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Accounts;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.support.As;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import io.gengyun.support.TestAccounts;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.ContractCase.Contract;
import io.gengyun.workflow.Processes.ProcessStart;
import io.gengyun.workflow.TaskView.Action;
import io.gengyun.workflow.UserTasks.Box;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The contract of user tasks, on the test process: Ann writes, Sue above her reviews, HR signs. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserTasksTests {

    @Autowired
    UserTasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    ApprovalRecord record;

    @Autowired
    ContractCase contracts;

    @Autowired
    EngineDriver engine;

    @Autowired
    Employees employees;

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts testAccounts;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate database;

    As ann;
    As sue;
    As top;
    As leaver;
    As hr;
    As standIn;
    As junior;
    As other;
    EmployeeId ben;

    @BeforeAll
    void hire() {
        employ("E1", null, null);
        employ("E2", "E1", null);
        employ("E3", "E2", null);
        employ("E4", "E2", "2026-01-31");
        employ("E5", "E4", null);
        employ("E6", null, null);
        employ("E7", null, null);
        employ("E8", "E2", null);
        top = testAccounts.make("top", "E1", Role.EMPLOYEE, Role.SUPERVISOR);
        sue = testAccounts.make("sue", "E2", Role.EMPLOYEE, Role.SUPERVISOR);
        ann = testAccounts.make("ann", "E3", Role.EMPLOYEE);
        leaver = testAccounts.make("leaver", "E4", Role.EMPLOYEE);
        hr = testAccounts.make("hr", "E6", Role.EMPLOYEE, Role.HR);
        standIn = testAccounts.make("standin", "E7", Role.EMPLOYEE, Role.HR);
        junior = testAccounts.make("junior", "E8", Role.EMPLOYEE);
        other = testAccounts.make("other", null, Role.EMPLOYEE);
        ben = employees.withNumber("E5").orElseThrow().id();
    }

    @Test
    void givesTheTaskToTheAppraiseeAndShowsItInOneStatement() {
        BusinessKey about = start(ann);
        StatementCount count = StatementCount.of(() -> assertThat(mine(ann)).anySatisfy(task -> {
            assertThat(task.about()).isEqualTo(about);
            assertThat(task.name().en()).isEqualTo("Draft the contract");
            assertThat(task.name().zh()).isEqualTo("起草合同");
            assertThat(task.reason()).isEqualTo("workflow.route.appraisee");
            assertThat(task.subjectNumber()).isEqualTo("E3");
            assertThat(task.due()).isEqualTo(clock.instant());
            assertThat(task.actions()).containsExactly(Action.COMPLETE);
        }));
        assertThat(count.statements()).as(count.toString()).isEqualTo(1);
        StatementCount counting = StatementCount.of(() -> ann.run(tasks::counts));
        assertThat(counting.statements()).as(counting.toString()).isEqualTo(1);
        assertThat(mine(sue)).noneMatch(task -> task.about().equals(about));
    }

    @Test
    void pagesThroughTheInboxWithoutGapsAndFindsBySearch() {
        As paged = testAccounts.make("paged", number("E20"), Role.EMPLOYEE);
        processes.startAll(
                ContractCase.PROCESS,
                IntStream.range(0, 25)
                        .mapToObj(i -> contracts.contract(paged.user().employee()))
                        .map(about -> new ProcessStart(about, Map.of("contractId", about.id(), "due", clock.instant())))
                        .toList());
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Slice<TaskView> page = paged.get(() -> tasks.inbox(Set.of(Box.MINE), null, 10, from));
            page.items().forEach(task -> seen.add(task.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(paged.get(() -> tasks.inbox(Set.of(Box.MINE), "E20", 500, null))
                        .items())
                .hasSize(25);
        assertThat(paged.get(() -> tasks.inbox(Set.of(Box.MINE), "100%", 500, null))
                        .items())
                .isEmpty();
        assertThat(paged.get(tasks::counts)).containsEntry(Box.MINE, 25L).containsEntry(Box.TO_CLAIM, 0L);
    }

    @Test
    void completesWithItsFieldsOpinionAndRecord() {
        BusinessKey about = start(ann);
        String draft = engine.task(about, "Task_Draft");
        StatementCount count = StatementCount.of(() -> ann.run(() -> tasks.complete(
                draft,
                new Completion(
                        "submit",
                        "done",
                        List.of(new Completion.LineOpinion("won", "fine")),
                        Map.of("text", " my text ")))));
        assertThat(count.statements() - count.containing("audit.").size())
                .as(count.toString())
                .isLessThanOrEqualTo(30);
        assertThat(contracts.completions.getLast().fields()).containsExactly(Map.entry("text", "my text"));
        assertThat(ann.get(() -> tasks.inbox(Set.of(Box.DONE), null, 500, null)).items())
                .anyMatch(task -> task.id().equals(draft) && "submit".equals(task.outcome()));
        List<ApprovalRecord.Entry> entries = ann.get(() -> record.of(about));
        assertThat(entries).extracting(ApprovalRecord.Entry::act).containsExactly(Act.START, Act.SUBMIT);
        assertThat(entries.getLast().opinion()).isEqualTo("done");
        assertThat(entries.getLast().details()).containsKey("lineOpinions");
        assertThat(conflict(() -> ann.run(() -> tasks.complete(draft, said("submit")))))
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void refusesForeignMissingAndReadOnlyFieldsAndUnknownOutcomes() {
        BusinessKey about = start(ann);
        String draft = engine.task(about, "Task_Draft");
        assertThat(fields(() -> ann.run(() -> tasks.complete(draft, said("submit")))))
                .containsExactly("text");
        assertThat(fields(() ->
                        ann.run(() -> tasks.complete(draft, said("submit", Map.of("text", "t", "number", "C-2"))))))
                .containsExactly("number");
        assertThat(fields(() -> ann.run(() -> tasks.complete(draft, said("submit", Map.of("text", "t", "salary", 1))))))
                .containsExactly("salary");
        assertThat(fields(() -> ann.run(() ->
                        tasks.complete(draft, said("submit", Map.of("text", "x".repeat(201), "amount", "0.123"))))))
                .containsExactlyInAnyOrder("text", "amount");
        assertThat(kind(() -> ann.run(() -> tasks.complete(draft, said("approve", Map.of("text", "t"))))))
                .isEqualTo(Kind.REFUSED);
        assertThat(kind(() -> ann.run(() -> tasks.complete(draft, said("submit", Map.of("text", "refuse"))))))
                .isEqualTo(Kind.REFUSED);
        assertThat(engine.openTasks(about)).containsExactly("Task_Draft");
    }

    @Test
    void asksForAnOpinionAndForTheFieldsOfTheChosenOutcomeOnly() {
        BusinessKey about = inReview(ann);
        String review = engine.task(about, "Task_Review");
        assertThat(mine(sue)).anySatisfy(task -> {
            assertThat(task.id()).isEqualTo(review);
            assertThat(task.reason()).isEqualTo("workflow.route.supervisor");
        });
        assertThat(fields(() -> sue.run(() -> tasks.complete(review, said("return", Map.of("ground", "g"))))))
                .containsExactly("opinion");
        assertThat(fields(() -> sue.run(() -> tasks.complete(review, said("approve", Map.of("ground", "g"))))))
                .containsExactly("ground");
        sue.run(() -> tasks.complete(review, new Completion("return", "again", List.of(), Map.of("ground", "g"))));
        assertThat(engine.openTasks(about)).containsExactly("Task_Draft");
    }

    @Test
    void hidesATaskFromWhoeverHasNothingToDoWithIt() {
        String draft = engine.task(start(ann), "Task_Draft");
        assertThat(kind(() -> other.run(() -> tasks.open(draft)))).isEqualTo(Kind.NOT_FOUND);
        assertThat(kind(() -> other.run(() -> tasks.complete(draft, said("submit")))))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(kind(() -> other.run(() -> tasks.open("nothing")))).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void opensATaskWithFormDataAndOutcomes() {
        BusinessKey about = start(ann);
        TaskPage page = ann.get(() -> tasks.open(engine.task(about, "Task_Draft")));
        assertThat(FormSchema.parse(page.form()).input("amount")).isPresent();
        assertThat(page.data()).containsEntry("number", "C-1");
        assertThat(page.outcomes()).extracting(TaskPage.Outcome::key).containsExactly("submit");
    }

    @Test
    void goesToTheNextLevelWhenTheSupervisorHasLeft() {
        BusinessKey about = start(ben, "E5");
        hr.run(() -> tasks.complete(engine.task(about, "Task_Draft"), said("submit", Map.of("text", "for ben"))));
        assertThat(mine(sue)).anySatisfy(task -> {
            assertThat(task.about()).isEqualTo(about);
            assertThat(task.reason()).isEqualTo("workflow.route.skippedLevels");
        });
        assertThat(hr.get(() -> record.of(about)).getLast().onBehalfOf()).isEqualTo("Name E5");
    }

    @Test
    void leavesItToHrWhenNobodyAboveMayDecide() {
        BusinessKey about = contracts.contract(new Contract(top.user().employee(), Set.of(), 0));
        run(about);
        top.run(() -> tasks.complete(engine.task(about, "Task_Draft"), said("submit", Map.of("text", "t"))));
        String review = engine.task(about, "Task_Review");
        assertThat(hr.get(() -> tasks.open(review)).task())
                .matches(task -> task.reason().equals("workflow.route.nobodyAbove") && task.assignee() == null);
        hr.run(() -> tasks.complete(review, said("approve")));
    }

    @Test
    void neverLetsTheSubjectOrAnEarlierDeciderDecide() {
        BusinessKey about = contracts.contract(new Contract(hr.user().employee(), Set.of(), 0));
        run(about);
        hr.run(() -> tasks.complete(engine.task(about, "Task_Draft"), said("submit", Map.of("text", "t"))));
        String review = engine.task(about, "Task_Review");
        assertThat(kind(() -> hr.run(() -> tasks.claim(review)))).isEqualTo(Kind.FORBIDDEN);
        assertThat(kind(() -> hr.run(() -> tasks.complete(review, said("approve")))))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(hr.get(() -> tasks.inbox(Set.of(Box.TO_CLAIM), null, 500, null))
                        .items())
                .noneMatch(task -> task.id().equals(review));
        As second = testAccounts.make("hr2", null, Role.HR);
        contracts.change(
                about, new Contract(hr.user().employee(), Set.of(second.user().account()), 0));
        second.run(() -> tasks.complete(review, said("approve")));
        String sign = engine.task(about, "Task_Sign");
        assertThat(kind(() -> second.run(() -> tasks.claim(sign)))).isEqualTo(Kind.FORBIDDEN);
        assertThat(kind(() -> hr.run(() -> tasks.claim(sign)))).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void claimsAndGivesBack() {
        BusinessKey about = signing();
        String sign = engine.task(about, "Task_Sign");
        hr.run(() -> tasks.claim(sign));
        As second = testAccounts.make("hr3", null, Role.HR);
        assertThat(kind(() -> second.run(() -> tasks.claim(sign)))).isEqualTo(Kind.CONFLICT);
        assertThat(mine(hr))
                .anyMatch(task -> task.id().equals(sign) && task.actions().contains(Action.UNCLAIM));
        hr.run(() -> tasks.unclaim(sign));
        second.run(() -> tasks.complete(sign, said("sign")));
        assertThat(second.get(() -> record.of(about)))
                .extracting(ApprovalRecord.Entry::act)
                .endsWith(Act.CLAIM, Act.UNCLAIM, Act.APPROVE);
    }

    @Test
    void reassignsWithAReasonButNeverToTheSubject() {
        BusinessKey about = inReview(ann);
        String review = engine.task(about, "Task_Review");
        assertThat(kind(() -> sue.run(() -> tasks.reassign(review, "E3", "her own"))))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(kind(() -> sue.run(() -> tasks.reassign(review, "E4", "left"))))
                .isEqualTo(Kind.REFUSED);
        assertThat(kind(() -> sue.run(() -> tasks.reassign(review, "E5", "no account"))))
                .isEqualTo(Kind.REFUSED);
        assertThat(kind(() -> sue.run(() -> tasks.reassign(review, "E99", "nobody"))))
                .isEqualTo(Kind.REFUSED);
        assertThat(kind(() -> sue.run(() -> tasks.reassign(review, "E1", " ")))).isEqualTo(Kind.REFUSED);
        sue.run(() -> tasks.reassign(review, "E1", "on leave"));
        assertThat(kind(() -> sue.run(() -> tasks.complete(review, said("approve")))))
                .isIn(Kind.FORBIDDEN, Kind.NOT_FOUND);
        assertThat(mine(top))
                .anyMatch(task -> task.id().equals(review) && task.reason().equals("workflow.route.reassigned"));
        top.run(() -> tasks.complete(review, said("approve")));
        ApprovalRecord.Entry line = ann.get(() -> record.of(about)).stream()
                .filter(entry -> entry.act() == Act.REASSIGN)
                .findFirst()
                .orElseThrow();
        assertThat(line.details()).containsEntry("to", "Name E1");
        assertThat(line.opinion()).isEqualTo("on leave");
    }

    @Test
    void handsARoleTaskToThatRoleOnly() {
        String sign = engine.task(signing(), "Task_Sign");
        assertThat(kind(() -> hr.run(() -> tasks.reassign(sign, "E1", "no HR"))))
                .isEqualTo(Kind.REFUSED);
        hr.run(() -> tasks.reassign(sign, "E7", "on leave"));
        As demoted = with(standIn, Role.EMPLOYEE);
        assertThat(kind(() -> demoted.run(() -> tasks.complete(sign, said("sign")))))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(mine(demoted)).anySatisfy(task -> {
            assertThat(task.id()).isEqualTo(sign);
            assertThat(task.actions()).doesNotContain(Action.COMPLETE);
        });
        standIn.run(() -> tasks.complete(sign, said("sign")));
    }

    @Test
    void handsAReviewToSomebodyWhoReviewsButAsksAnybodyForAdvice() {
        BusinessKey about = inReview(ann);
        contracts.visible.add(about);
        String review = engine.task(about, "Task_Review");
        assertThat(kind(() -> sue.run(() -> tasks.reassign(review, "E8", "a junior"))))
                .isEqualTo(Kind.REFUSED);
        assertThat(kind(() -> hr.run(() -> tasks.reassign(review, "E8", "a junior"))))
                .isEqualTo(Kind.REFUSED);
        sue.run(() -> tasks.delegate(review, "E8", "what do you say?"));
        junior.run(() -> tasks.resolve(review, "yes"));
        sue.run(() -> tasks.reassign(review, "E7", "on leave"));
        standIn.run(() -> tasks.complete(review, said("approve")));
    }

    @Test
    void letsNobodyWhoDecidedBeforeChooseWhoDecidesNow() {
        BusinessKey about = contracts.contract(
                new Contract(ann.user().employee(), Set.of(hr.user().account()), 0));
        run(about);
        ann.run(() -> tasks.complete(engine.task(about, "Task_Draft"), said("submit", Map.of("text", "t"))));
        String review = engine.task(about, "Task_Review");
        contracts.visible.add(about);
        assertThat(hr.get(() -> tasks.open(review)).task().actions()).doesNotContain(Action.REASSIGN);
        assertThat(kind(() -> hr.run(() -> tasks.reassign(review, "E1", "I like him"))))
                .isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void letsOnlyHrWithoutAPartStandInForThePersonConcernedAndSaysSo() {
        BusinessKey about = start(ann);
        String draft = engine.task(about, "Task_Draft");
        contracts.visible.add(about);
        assertThat(kind(() -> sue.run(() -> tasks.reassign(draft, "E7", "not mine"))))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(kind(() -> hr.run(() -> tasks.reassign(draft, "E2", "her reviewer"))))
                .isEqualTo(Kind.REFUSED);
        hr.run(() -> tasks.reassign(draft, "E7", "she is ill"));
        hr.run(() -> tasks.reassign(draft, "E3", "she is back"));
        hr.run(() -> tasks.reassign(draft, "E7", "she is ill again"));
        standIn.run(() -> tasks.complete(draft, said("submit", Map.of("text", "t"))));
        ApprovalRecord.Entry line = hr.get(() -> record.of(about)).getLast();
        assertThat(line.actor()).isEqualTo("Name E7");
        assertThat(line.onBehalfOf()).isEqualTo("Name E3");
    }

    @Test
    void doesNotLetTheDeciderOfACaseStandInForThePersonConcerned() {
        BusinessKey about = inReview(ann);
        sue.run(() -> tasks.reassign(engine.task(about, "Task_Review"), "E7", "on leave"));
        standIn.run(() -> tasks.complete(
                engine.task(about, "Task_Review"),
                new Completion("return", "again", List.of(), Map.of("ground", "g"))));
        String draft = engine.task(about, "Task_Draft");
        contracts.visible.add(about);
        assertThat(kind(() -> hr.run(() -> tasks.reassign(draft, "E7", "she is ill"))))
                .isEqualTo(Kind.REFUSED);
    }

    @Test
    void leavesItToHrWhenTheCaseKeepsThatNobodyWasAbove() {
        BusinessKey about = contracts.contract(ann.user().employee());
        contracts.keptWithoutSupervisor.add(about);
        run(about);
        ann.run(() -> tasks.complete(engine.task(about, "Task_Draft"), said("submit", Map.of("text", "t"))));
        assertThat(mine(hr)).anySatisfy(task -> {
            assertThat(task.id()).isEqualTo(engine.task(about, "Task_Review"));
            assertThat(task.reason()).isEqualTo("workflow.route.nobodyAbove");
        });
    }

    @Test
    void asksForAdviceAndDecidesAfterwardsOnly() {
        BusinessKey about = inReview(ann);
        String review = engine.task(about, "Task_Review");
        sue.run(() -> tasks.delegate(review, "E1", "is it right?"));
        assertThat(kind(() -> top.run(() -> tasks.complete(review, said("approve")))))
                .isEqualTo(Kind.CONFLICT);
        assertThat(kind(() -> sue.run(() -> tasks.complete(review, said("approve")))))
                .isEqualTo(Kind.CONFLICT);
        assertThat(mine(top))
                .anyMatch(task -> task.id().equals(review)
                        && task.delegated()
                        && task.actions().equals(Set.of(Action.RESOLVE)));
        top.run(() -> tasks.resolve(review, "it is"));
        sue.run(() -> tasks.complete(review, said("approve")));
        List<ApprovalRecord.Entry> entries = ann.get(() -> record.of(about));
        assertThat(entries).extracting(ApprovalRecord.Entry::act).contains(Act.DELEGATE, Act.RESOLVE, Act.APPROVE);
        assertThat(entries)
                .filteredOn(entry -> entry.act() == Act.RESOLVE)
                .allMatch(entry -> "Name E2".equals(entry.onBehalfOf()) && "it is".equals(entry.opinion()));
    }

    @Test
    void keepsADeclarationWithItsPerson() {
        String draft = engine.task(start(ann), "Task_Draft");
        assertThat(kind(() -> ann.run(() -> tasks.reassign(draft, "E1", "too busy"))))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(kind(() -> ann.run(() -> tasks.delegate(draft, "E1", "how?"))))
                .isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void remindsOnceAnHour() {
        BusinessKey about = inReview(ann);
        String review = engine.task(about, "Task_Review");
        ann.run(() -> tasks.remind(review));
        assertThat(kind(() -> ann.run(() -> tasks.remind(review)))).isEqualTo(Kind.TOO_OFTEN);
        clock.move(Duration.ofMinutes(61));
        ann.run(() -> tasks.remind(review));
        assertThat(kind(() -> sue.run(() -> tasks.remind(review)))).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void letsExactlyOneOfTwoHundredCompletionsWin() throws Exception {
        BusinessKey about = inReview(ann);
        String review = engine.task(about, "Task_Review");
        CountDownLatch ready = new CountDownLatch(1);
        List<Future<Kind>> results = new ArrayList<>();
        int before = contracts.completions.size();
        try (ExecutorService threads = Executors.newFixedThreadPool(200)) {
            for (int i = 0; i < 200; i++) {
                Callable<@Nullable Kind> attempt = () -> {
                    ready.await();
                    try {
                        sue.run(() -> tasks.complete(review, said("approve")));
                        return null;
                    } catch (BusinessRefusal refusal) {
                        return refusal.kind();
                    }
                };
                results.add(threads.submit(attempt));
            }
            ready.countDown();
        }
        List<Kind> kinds = new ArrayList<>();
        for (Future<Kind> result : results) {
            kinds.add(result.get());
        }
        assertThat(kinds).filteredOn(kind -> kind == null).hasSize(1);
        assertThat(kinds).filteredOn(kind -> kind == Kind.CONFLICT).hasSize(199);
        assertThat(contracts.completions).hasSize(before + 1);
        assertThat(engine.openTasks(about)).containsExactly("Task_Sign");
        assertThat(hr.get(() -> record.of(about)))
                .filteredOn(entry -> entry.act() == Act.APPROVE)
                .hasSize(1);
    }

    @Test
    void keepsTheRecordAppendOnly() {
        start(ann);
        for (String sql : List.of(
                "update workflow.approval_entry set opinion = 'x'",
                "delete from workflow.approval_entry",
                "truncate workflow.approval_entry")) {
            assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                    .isThrownBy(() -> database.execute(sql))
                    .withMessageContaining("append-only");
        }
    }

    @Test
    void showsTheRecordToThoseWhoMaySeeTheCaseOnly() {
        BusinessKey about = start(ann);
        assertThat(kind(() -> other.run(() -> record.of(about)))).isEqualTo(Kind.NOT_FOUND);
        contracts.visible.add(about);
        assertThat(other.get(() -> record.of(about))).hasSize(1);
    }

    /** The same person after somebody changed their roles. */
    private static As with(As user, Role... roles) {
        CurrentUser now = user.user();
        return As.user(new CurrentUser(now.account(), now.username(), now.employee(), Set.of(roles), now.language()));
    }

    private String number(String number) {
        employ(number, "E2", null);
        return number;
    }

    private void employ(String number, @Nullable String supervisor, @Nullable String leftOn) {
        As.user(Role.HR)
                .run(() -> employees.put(new EmployeeDraft(
                        number,
                        "Name " + number,
                        null,
                        null,
                        null,
                        supervisor,
                        null,
                        leftOn == null ? null : java.time.LocalDate.parse(leftOn),
                        null,
                        null)));
    }

    private BusinessKey start(As subject) {
        BusinessKey about = contracts.contract(subject.user().employee());
        run(about);
        return about;
    }

    private BusinessKey start(EmployeeId subject, String number) {
        assertThat(employees.withNumber(number)).isPresent();
        BusinessKey about = contracts.contract(subject);
        run(about);
        return about;
    }

    private void run(BusinessKey about) {
        processes.start(ContractCase.PROCESS, about, Map.of("contractId", about.id(), "due", clock.instant()));
    }

    private BusinessKey inReview(As subject) {
        BusinessKey about = start(subject);
        subject.run(() -> tasks.complete(engine.task(about, "Task_Draft"), said("submit", Map.of("text", "t"))));
        return about;
    }

    private BusinessKey signing() {
        BusinessKey about = inReview(ann);
        sue.run(() -> tasks.complete(engine.task(about, "Task_Review"), said("approve")));
        return about;
    }

    private List<TaskView> mine(As user) {
        return user.get(() -> tasks.inbox(Set.of(Box.MINE, Box.TO_CLAIM), null, 500, null))
                .items();
    }

    private static Completion said(String outcome) {
        return Completion.of(outcome);
    }

    private static Completion said(String outcome, Map<String, Object> fields) {
        return new Completion(outcome, null, List.of(), fields);
    }

    private static Kind kind(Runnable attempt) {
        return refusal(attempt).kind();
    }

    private static Kind conflict(Runnable attempt) {
        return refusal(attempt).kind();
    }

    private static List<String> fields(Runnable attempt) {
        return refusal(attempt).fields().stream()
                .map(BusinessRefusal.FieldError::field)
                .toList();
    }

    private static BusinessRefusal refusal(Runnable attempt) {
        try {
            attempt.run();
        } catch (BusinessRefusal refusal) {
            return refusal;
        }
        throw new AssertionError("it was not refused");
    }
}
