package io.gengyun.appraisal;

import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.organization.Employees;
import io.gengyun.support.As;
import io.gengyun.support.EngineDriver;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.UserTasks;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A cycle as a test runs it: opened by HR, walked by people. */
@Component
class RunningCycle {

    private final AppraisalCycles cycles;
    private final Results results;
    private final UserTasks tasks;
    private final Employees employees;
    private final EngineDriver engine;
    private final SalesTeam team;
    private final JdbcClient database;

    RunningCycle(
            AppraisalCycles cycles,
            Results results,
            UserTasks tasks,
            Employees employees,
            EngineDriver engine,
            SalesTeam team,
            JdbcClient database) {
        this.cycles = cycles;
        this.results = results;
        this.tasks = tasks;
        this.employees = employees;
        this.engine = engine;
        this.team = team;
        this.database = database;
    }

    static Plan plan(String... numbers) {
        return new Plan(
                "二月", SalesTeam.FEBRUARY, SalesTeam.SCORECARD, Arrays.asList(numbers), List.of(), Deadlines.USUAL);
    }

    CycleId planned(String... numbers) {
        return team.hr().get(() -> cycles.plan(plan(numbers)));
    }

    CycleId opened(String... numbers) {
        CycleId cycle = planned(numbers);
        team.hr().run(() -> cycles.open(cycle));
        engine.runDueJobs(cycle.businessKey());
        return cycle;
    }

    /** The one person's case of a cycle opened for them. */
    BusinessKey openedFor(String number) {
        return of(opened(number), number);
    }

    BusinessKey of(CycleId cycle, String number) {
        UUID id = database.sql("select id from appraisal.declaration where cycle_id = ? and number = ?")
                .params(cycle.value(), number)
                .query(UUID.class)
                .single();
        return new DeclarationId(id).businessKey();
    }

    BusinessKey appealOf(BusinessKey declaration) {
        UUID id = database.sql("select id from appraisal.appeal where declaration_id = ?")
                .param(declaration.id())
                .query(UUID.class)
                .single();
        return new AppealId(id).businessKey();
    }

    void complete(As who, BusinessKey about, String task, Completion completion) {
        String id = engine.task(about, task);
        who.run(() -> tasks.complete(id, completion));
    }

    void submit(As who, BusinessKey about) {
        complete(who, about, "Task_Declare", Completion.of("submit"));
    }

    void approve(As who, BusinessKey about) {
        complete(who, about, "Task_Review", Completion.of("approve"));
    }

    /** Submitted by the member and approved by their manager. */
    void approved(String number, BusinessKey about) {
        submit(team.get(number), about);
        approve(team.get("M1"), about);
    }

    void appeal(As who, BusinessKey about, String line, String ground) {
        complete(
                who,
                about,
                "Task_Respond",
                new Completion("appeal", null, List.of(), Map.of("line", line, "ground", ground)));
    }

    void uphold(As who, BusinessKey about, int actual) {
        complete(
                who,
                appealOf(about),
                "Task_DecideAppeal",
                new Completion(
                        "uphold", null, List.of(), Map.of("actual", BigDecimal.valueOf(actual), "reason", "漏记一单")));
    }

    void dismiss(As who, BusinessKey about) {
        complete(who, appealOf(about), "Task_DecideAppeal", new Completion("dismiss", "记录无误", List.of(), Map.of()));
    }

    static Completion returned() {
        return new Completion("return", "请补充说明", List.of(), Map.of());
    }

    ResultRecord result(BusinessKey about) {
        return team.hr().get(() -> results.of(about));
    }

    Stage stage(BusinessKey about) {
        return result(about).stage();
    }

    /** Whom the open task is assigned to, by username; null while it is to be claimed. */
    String holder(BusinessKey about, String task) {
        return database.sql("""
                        select a.username from act_ru_task t
                        left join security.account a on a.id::text = t.assignee_
                        where t.id_ = ?""")
                .param(engine.task(about, task))
                .query((row, number) -> row.getString(1))
                .list()
                .getFirst();
    }
}
