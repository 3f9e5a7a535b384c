package io.gengyun.journeys;

import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleId;
import io.gengyun.guide.FirstRun;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scorecards;
import io.gengyun.organization.Company;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Accounts;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.shared.Period;
import io.gengyun.support.As;
import io.gengyun.support.TestAccounts;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.UserTasks.Box;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sales office of the journeys: a director over a manager over members, two people of HR,
 * business data of the fourth quarter of 2025 and a scorecard of four lines over it.
 */
@TestComponent
class SalesOffice {

    static final Period QUARTER = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31));
    private static final String SCORECARD = "field-sales";

    private final AppraisalCycles cycles;
    private final UserTasks tasks;
    private final Company company;
    private final Employees employees;
    private final Indicators indicators;
    private final Scorecards scorecards;
    private final TestAccounts accounts;
    private final Accounts security;
    private final JdbcClient database;
    private final FirstRun firstRun;
    private final Map<String, As> people = new ConcurrentHashMap<>();

    SalesOffice(
            AppraisalCycles cycles,
            UserTasks tasks,
            Company company,
            Employees employees,
            Indicators indicators,
            Scorecards scorecards,
            TestAccounts accounts,
            Accounts security,
            JdbcClient database,
            FirstRun firstRun) {
        this.cycles = cycles;
        this.tasks = tasks;
        this.company = company;
        this.employees = employees;
        this.indicators = indicators;
        this.scorecards = scorecards;
        this.accounts = accounts;
        this.security = security;
        this.database = database;
        this.firstRun = firstRun;
    }

    /** The leaders, HR and the scorecard; once for all journeys. */
    synchronized void settle() {
        if (!people.isEmpty()) {
            return;
        }
        person("wang.jianguo", "D001", "王建国", null, "销售总监", Role.SUPERVISOR);
        person("li.min", "M001", "李敏", "D001", "销售经理", Role.SUPERVISOR);
        account("zhou.ting", Role.HR);
        account("sun.hao", Role.HR);
        account("he.bo", Role.EXECUTIVE);
        As.user(Role.HR).run(() -> {
            company.put("前程销售公司", Locale.CHINESE);
            scorecard();
        });
        As.user(Role.HR).run(firstRun::end);
    }

    private void scorecard() {
        indicator("signed-amount", "签约额", "Signed amount", "元", Direction.HIGHER, Aggregation.SUM, "amount", "signed");
        indicator(
                "customer-visits", "客户拜访", "Customer visits", "次", Direction.HIGHER, Aggregation.COUNT, null, "visits");
        indicator(
                "delivery-days",
                "交付周期",
                "Delivery time",
                "天",
                Direction.LOWER,
                Aggregation.AVG,
                "quantity",
                "deliveries");
        indicator("renewals", "续约", "Renewals", "单", Direction.HIGHER, Aggregation.COUNT, null, "renewals");
        scorecards.put(new Scorecards.Scorecard(
                SCORECARD,
                0,
                "一线销售",
                null,
                LocalDate.of(2025, 1, 1),
                List.of(
                        line("signed-amount", "40", null, "100000", "150000", "120"),
                        line("customer-visits", "30", null, "20", null, null),
                        line("delivery-days", "20", "30", "15", null, null),
                        line("renewals", "10", null, "5", null, null))));
    }

    private void indicator(
            String key,
            String zh,
            String en,
            String unit,
            Direction direction,
            Aggregation aggregation,
            @Nullable String field,
            String source) {
        Measure measure = new Measure("external-facts", aggregation, field, Map.of("source", List.of(source)), null);
        indicators.put(new IndicatorDefinition(
                key,
                new LocalizedText(zh, en),
                unit,
                direction,
                aggregation != Aggregation.AVG,
                Missing.SPREAD,
                Map.of("total", measure),
                "total"));
    }

    private static Scorecards.Line line(
            String indicator,
            String weight,
            @Nullable String baseline,
            String target,
            @Nullable String stretch,
            @Nullable String cap) {
        return new Scorecards.Line(
                indicator,
                new BigDecimal(weight),
                new ScoreCurve(number(baseline), new BigDecimal(target), number(stretch), number(cap), null),
                null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private EmployeeId person(
            String username, String number, String name, @Nullable String supervisor, String position, Role... roles) {
        EmployeeId id = As.user(Role.HR)
                .get(() -> employees.put(
                        new EmployeeDraft(number, name, "华东区", position, null, supervisor, null, null, null, null)));
        Role[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(roles), java.util.stream.Stream.of(Role.EMPLOYEE))
                .toArray(Role[]::new);
        people.put(username, accounts.make(username, number, all));
        return id;
    }

    /**
     * A salesperson below the manager: signed 82,000 in 27 deals, 15 visits, delivery in 19 days.
     */
    void salesperson(String username, String number, String name, Role... more) {
        settle();
        EmployeeId id = person(username, number, name, "M001", "销售代表", more);
        for (int i = 1; i <= 27; i++) {
            fact(
                    id,
                    number + "-S" + i,
                    "signed",
                    LocalDate.of(2025, 10, 1).plusDays(i * 3L),
                    null,
                    i == 27 ? "4000" : "3000");
        }
        for (int i = 1; i <= 15; i++) {
            fact(id, number + "-V" + i, "visits", LocalDate.of(2025, 10, 1).plusDays(i * 5L), "1", null);
        }
        for (int i = 1; i <= 4; i++) {
            fact(
                    id,
                    number + "-D" + i,
                    "deliveries",
                    LocalDate.of(2025, 11, 1).plusDays(i * 7L),
                    String.valueOf(16 + i + (i == 4 ? 2 : 0)),
                    null);
        }
    }

    /** Somebody with these roles too, whose one salesperson is called 徒弟. */
    void leader(String username, String number, String name, Role... roles) {
        settle();
        person(username, number, name, "D001", "销售经理", roles);
        EmployeeId led = person(username + ".1", number + "1", "徒弟", number, "销售代表");
        fact(led, number + "-S", "signed", LocalDate.of(2025, 11, 3), null, "90000");
    }

    private void fact(
            EmployeeId employee,
            String number,
            String source,
            LocalDate on,
            @Nullable String quantity,
            @Nullable String amount) {
        database.sql("""
                        insert into customers.external_fact
                            (number, source, employee_id, occurred_on, quantity, amount)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(number, source, employee.value(), on, number(quantity), number(amount))
                .update();
    }

    CycleId planned(String name, String... numbers) {
        Plan plan = new Plan(name, QUARTER, SCORECARD, List.of(numbers), List.of(), Deadlines.USUAL);
        return as("zhou.ting").get(() -> cycles.plan(plan));
    }

    CycleId opened(String name, String... numbers) {
        CycleId cycle = planned(name, numbers);
        as("zhou.ting").run(() -> cycles.open(cycle));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> as("zhou.ting").get(() -> cycles.get(cycle)).state() == State.OPEN);
        return cycle;
    }

    /** Somebody who is nobody of the staff. */
    void account(String username, Role role) {
        people.put(username, accounts.make(username, null, role));
    }

    /** The person prefers a language; accounts begin in that of the company. */
    void speaks(String username, Locale language) {
        as(username).run(() -> security.speak(language));
    }

    As as(String username) {
        return people.get(username);
    }

    /** The person finishes the one open task whose title holds these words. */
    void finishes(String username, String title, Completion completion) {
        as(username).run(() -> {
            String id = tasks.inbox(Set.of(Box.MINE, Box.TO_CLAIM), null, 100, null).items().stream()
                    .filter(task -> task.title().zh().contains(title))
                    .findFirst()
                    .orElseThrow()
                    .id();
            tasks.complete(id, completion);
        });
    }
}
