package io.gengyun.appraisal;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scorecards;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.shared.Period;
import io.gengyun.support.As;
import io.gengyun.support.TestAccounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A sales team of a test: a director over a manager over members, two people of HR, and a scorecard
 * of sales (60, target 100, stretch 150 for 120 %) and visits (40, target 10). Facts lie in
 * February 2026.
 */
@Component
class SalesTeam {

    static final Period FEBRUARY = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));

    /** The Monday morning in Shanghai after the month that is scored. */
    static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    static final String SCORECARD = "sales-team";

    private final Employees employees;
    private final Indicators indicators;
    private final Scorecards scorecards;
    private final TestAccounts accounts;
    private final JdbcClient database;
    private final Map<String, As> people = new ConcurrentHashMap<>();

    SalesTeam(
            Employees employees,
            Indicators indicators,
            Scorecards scorecards,
            TestAccounts accounts,
            JdbcClient database) {
        this.employees = employees;
        this.indicators = indicators;
        this.scorecards = scorecards;
        this.accounts = accounts;
        this.database = database;
    }

    /** Director D1, manager M1, HR hr1 and hr2, and the scorecard; members are added as needed. */
    void settle() {
        people.clear();
        employee("D1", "王总监", null);
        employee("M1", "李经理", "D1");
        account("D1", Role.EMPLOYEE, Role.SUPERVISOR);
        account("M1", Role.EMPLOYEE, Role.SUPERVISOR);
        people.put("hr1", accounts.make("hr1", null, Role.HR));
        people.put("hr2", accounts.make("hr2", null, Role.HR));
        As.user(Role.HR).run(this::defineScorecard);
    }

    private void defineScorecard() {
        indicators.put(indicator(
                "sales",
                "销售额",
                "Sales",
                new Measure("external-facts", Aggregation.SUM, "amount", Map.of("source", List.of("sales")), null)));
        indicators.put(indicator(
                "visits",
                "拜访",
                "Visits",
                new Measure("external-facts", Aggregation.COUNT, null, Map.of("source", List.of("visits")), null)));
        scorecards.put(new Scorecards.Scorecard(
                SCORECARD,
                0,
                "销售团队",
                null,
                LocalDate.of(2026, 1, 1),
                List.of(line("sales", "60", "100", "150", "120"), line("visits", "40", "10", null, null))));
    }

    /** Somebody with a position in a unit, without an account. */
    void positioned(String number, String position, String unit) {
        As.user(Role.HR)
                .run(() -> employees.put(
                        new EmployeeDraft(number, "员工" + number, unit, position, null, null, null, null, null, null)));
    }

    /** The team's scorecard once more, for a position. */
    void scorecardFor(String position) {
        As.user(Role.HR)
                .run(() -> scorecards.put(new Scorecards.Scorecard(
                        "for-position",
                        0,
                        position,
                        position,
                        LocalDate.of(2026, 1, 1),
                        List.of(line("sales", "60", "100", "150", "120"), line("visits", "40", "10", null, null)))));
    }

    private static IndicatorDefinition indicator(String key, String zh, String en, Measure measure) {
        return new IndicatorDefinition(
                key,
                new LocalizedText(zh, en),
                "件",
                Direction.HIGHER,
                true,
                Missing.SPREAD,
                Map.of("total", measure),
                "total");
    }

    static Scorecards.Line line(
            String indicator, String weight, String target, @Nullable String stretch, @Nullable String cap) {
        return new Scorecards.Line(
                indicator,
                new BigDecimal(weight),
                new ScoreCurve(
                        null,
                        new BigDecimal(target),
                        stretch == null ? null : new BigDecimal(stretch),
                        cap == null ? null : new BigDecimal(cap),
                        null),
                null);
    }

    /** Somebody below M1 with an account, sales and visits. */
    As member(String number, int sales, int visits) {
        return member(number, "M1", sales, visits);
    }

    As member(String number, @Nullable String supervisor, int sales, int visits) {
        memberWithoutAccount(number, supervisor, sales, visits);
        return account(number, Role.EMPLOYEE);
    }

    void memberWithoutAccount(String number, @Nullable String supervisor, int sales, int visits) {
        EmployeeId id = employee(number, "员工" + number, supervisor);
        if (sales > 0) {
            fact(id, number + "-s", "sales", sales);
        }
        for (int i = 0; i < visits; i++) {
            fact(id, number + "-v" + i, "visits", 0);
        }
    }

    EmployeeId employee(String number, String name, @Nullable String supervisor) {
        return As.user(Role.HR)
                .get(() -> employees.put(
                        new EmployeeDraft(number, name, null, null, null, supervisor, null, null, null, null)));
    }

    void leaves(String number, String name, @Nullable String supervisor, LocalDate on) {
        As.user(Role.HR)
                .run(() -> employees.put(
                        new EmployeeDraft(number, name, null, null, null, supervisor, null, on, null, null)));
    }

    As account(String number, Role... roles) {
        As made = accounts.make(number.toLowerCase(), number, roles);
        people.put(number, made);
        return made;
    }

    private void fact(EmployeeId employee, String number, String source, int amount) {
        database.sql("""
                        insert into customers.external_fact
                            (number, source, employee_id, occurred_on, quantity, amount)
                        values (?, ?, ?, '2026-02-10', 1, ?)""").params(number, source, employee.value(), amount).update();
    }

    As get(String who) {
        As found = people.get(who);
        if (found == null) {
            throw new IllegalArgumentException("nobody is called " + who);
        }
        return found;
    }

    As hr() {
        return get("hr1");
    }
}
