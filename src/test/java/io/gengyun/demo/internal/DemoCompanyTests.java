package io.gengyun.demo.internal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.PasswordField;
import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Stage;
import io.gengyun.demo.DemoCompany.DemoAccount;
import io.gengyun.demo.internal.business.Timeline;
import io.gengyun.demo.internal.loading.Patience;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import io.gengyun.uikit.chart.FigureCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo company: made once in spite of a cut, telling its story, and removed at the end. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoCompanyTests {

    private static final int STATEMENTS_A_PERSON_AND_CYCLE = 120;
    private static final int MONTHS = 24;
    private static final Timeline STORY =
            new Timeline(LocalDate.ofInstant(MovableClock.START, ZoneId.of("Asia/Shanghai")));
    private static final Map<String, Object> DAYS = days();

    @Autowired
    GeneratedCompany company;

    @Autowired
    Generation generation;

    @Autowired
    DemoRecord record;

    @Autowired
    AppraisalCycles cycles;

    @Autowired
    Results results;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    Pages pages;

    private Map<String, Long> before = Map.of();
    private StatementCount needed = new StatementCount(List.of(), List.of(), 0);

    @BeforeAll
    void isCutOffAndTakenUpAgain() {
        before = rowCounts();
        assertThat(company.wanted(true)).isTrue();
        AtomicInteger imports = new AtomicInteger();
        Patience patience = Patience.of(Duration.ofMinutes(1));
        assertThatThrownBy(() -> generation.generate((what, done) -> {
                    if (imports.incrementAndGet() == 4) {
                        throw new IllegalStateException("cut");
                    }
                    patience.until(what, done);
                }))
                .hasMessage("cut");
        assertThat(company.wanted(false)).isTrue();

        needed = StatementCount.of(company::generate);
    }

    @Test
    void isThereOnceWithPeopleCustomersAndTwoYearsOfBusiness() {
        assertThat(company.wanted(true)).isFalse();
        assertThat(company.present()).isTrue();
        assertThat(count("organization.employee")).isEqualTo(63);
        assertThat(count("customers.customer")).isEqualTo(400);
        assertThat(count("imports.batch")).as("imported once").isBetween(11L, 12L);
        assertThat(count("customers.sales_order")).isGreaterThan(6_000);
        assertThat(count("customers.visit")).isGreaterThan(7_000);
        assertThat(count("worklog.work_record")).isGreaterThan(5_000);
    }

    @Test
    void hasAFinishedCycleAndOneWithPeopleInEveryStage() {
        List<CycleRecord> found = As.user(Role.HR).get(() -> cycles.list());
        assertThat(found).hasSize(2).allMatch(cycle -> cycle.participants() >= 43);
        CycleRecord running = inState(found, State.OPEN);
        assertThat(running.name()).isEqualTo(STORY.appraised().chinese() + "绩效考核");
        assertThat(running.stages()).containsOnlyKeys(Stage.values());
        assertThat(running.stages().values()).allMatch(people -> people > 0);
        CycleRecord finished = inState(found, State.CLOSED);
        assertThat(finished.name()).isEqualTo(STORY.finished().chinese() + "绩效考核");
        assertThat(number("""
                                select count(*) from appraisal.declaration d
                                join appraisal.cycle c on c.id = d.cycle_id
                                where c.state = 'CLOSED' and (d.final is null or rating is null)""")).as("without a rating").isLessThan(2);
        assertThat(number("""
                                select count(distinct rating) from appraisal.declaration
                                where final is not null""")).isGreaterThanOrEqualTo(4);
        assertThat(number("select count(*) from appraisal.appeal where decided_at is not null"))
                .isEqualTo(2);
        assertThat(number("select count(*) from appraisal.appeal where score_after is not null"))
                .isEqualTo(1);
        assertThat(number("select count(*) from appraisal.declaration where" + " improvement_plan is not null"))
                .isEqualTo(2);
        assertThat(number("select count(*) from appraisal.line_opinion")).isGreaterThan(5);
    }

    private static CycleRecord inState(List<CycleRecord> cycles, State state) {
        return cycles.stream().filter(one -> one.state() == state).findFirst().orElseThrow();
    }

    @Test
    void someReviewsAreOverdue() {
        assertThat(number("""
                                select count(*) from appraisal.declaration
                                where stage = 'REVIEWING' and stage_due < :now""")).isBetween(2.0, 8.0);
    }

    @Test
    void appealsWhereItHasLostPointsAndGainsByAnAppealThatIsUpheld() {
        List<ScoredLine> appealed =
                database.sql("""
                                select d.cycle_id, d.employee_id, a.line from appraisal.appeal a
                                join appraisal.declaration d on d.id = a.declaration_id
                                where a.score_after is null""").query((row, at) -> appealed(row)).list();

        assertThat(appealed).hasSize(3).allMatch(line -> line.lost().signum() > 0);
        assertThat(number(
                        "select final - before_appeal from appraisal.declaration" + " where before_appeal is not null"))
                .isPositive();
    }

    private ScoredLine appealed(ResultSet row) throws SQLException {
        CycleId cycle = new CycleId(row.getObject(1, UUID.class));
        EmployeeId employee = new EmployeeId(row.getObject(2, UUID.class));
        String line = row.getString(3);
        return As.user(Role.HR).get(() -> results.get(cycle, employee)).sheet().lines().stream()
                .filter(one -> one.indicator().equals(line))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void costsFewStatementsForEachPerson() {
        assertThat(needed.statements() / 88)
                .as(() -> needed.statements() + " statements")
                .isLessThan(STATEMENTS_A_PERSON_AND_CYCLE);
    }

    @Test
    void introducesOneAccountOfEachRoleAndListsTheOthers() {
        assertThat(record.accounts()).hasSize(61);
        assertThat(record.accounts().subList(0, 7))
                .extracting(DemoAccount::username)
                .containsExactly(
                        "maxiaodong", "liuyang", "huangzhiqiang", "zhaomin", "shenguodong", "tangrui", "admin");
        assertThat(record.accounts().subList(0, 7)).allMatch(account -> account.explanation() != null);
        assertThat(record.accounts().subList(7, 61)).allMatch(account -> account.explanation() == null);
    }

    @Test
    void isShownToAdministratorsWithWhatItHoldsAndTheWayToRemoveIt() {
        pages.open(administrator(), "demo-company");

        assertThat(_find(FigureCard.class)).hasSizeGreaterThanOrEqualTo(8);
        _click(_get(Button.class, button -> button.withText("移除演示公司")));
        assertThat(_get(PasswordField.class).getLabel()).isEqualTo("为您的账户设置新密码");
        assertThat(_find(ListItem.class)).anyMatch(row -> row.getText().equals("客户 400"));
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void eachCustomersVolumeIsSteady() {
        assertThat(number("""
                                select percentile_cont(0.9) within group (order by spread) from (
                                    select customer_id, stddev(volume) / avg(volume) as spread
                                    from (select customer_id, date_trunc('quarter', ordered_on),
                                                 sum(amount) as volume
                                          from customers.sales_order
                                          where channel = 'offline' and ordered_on < :month24
                                          group by 1, 2) quarters
                                    group by 1 having count(*) = 8) customers""")).isLessThan(0.15);
    }

    @Test
    void theSouthFindsFewerNeedsAndItsSatisfactionFalls() {
        Map<String, List<Double>> found = byRegion("""
                        select c.region, (v.visited_on >= :month18) as late,
                               avg(case when v.need_found then 1.0 else 0 end) as value
                        from customers.visit v join customers.customer c on c.id = v.customer_id
                        where v.visited_on < :month6 or v.visited_on >= :month18
                        group by 1, 2 order by 1, 2""");
        Map<String, List<Double>> satisfied = byRegion("""
                        select c.region, (a.answered_on >= :month18) as late,
                               avg(a.score) as value
                        from customers.survey_answer a
                        join customers.customer c on c.id = a.customer_id
                        where a.answered_on < :month6 or a.answered_on >= :month18
                        group by 1, 2 order by 1, 2""");
        assertThat(found.get("华南").getLast()).isLessThan(found.get("华南").getFirst() - 0.1);
        assertThat(satisfied.get("华南").getLast()).isLessThan(satisfied.get("华南").getFirst() - 0.3);
        for (String region : List.of("华北", "华东", "西南")) {
            assertThat(found.get(region).getLast()).isBetween(0.26, 0.40);
            assertThat(satisfied.get(region).getLast())
                    .isGreaterThan(satisfied.get(region).getFirst() - 0.12);
        }
    }

    @Test
    void nothingHappensBeforeWhatLedToIt() {
        assertThat(number("""
                                select count(*) from (
                                    select since, lead(since) over
                                        (partition by declaration_id order by id) as next
                                    from appraisal.stage_change) s
                                where next < since""")).isZero();
        assertThat(number("""
                                select count(*) from (
                                    select at, lead(at) over
                                        (partition by business_key order by id) as next
                                    from workflow.approval_entry) s
                                where next < at""")).isZero();
    }

    @Test
    void theSouthComplainsMore() {
        assertThat(number("""
                                select (count(*) filter (where c.region = '华南')) * 3.0
                                       / count(*) filter (where c.region <> '华南')
                                from customers.complaint k
                                join customers.customer c on c.id = k.customer_id
                                where k.raised_on >= :month12""")).isGreaterThan(1.3);
    }

    @Test
    void veteransSitOnTheBigCustomers() {
        assertThat(number("""
                                select avg(case when e.joined_on < :fiveYearsAgo then 1.0 else 0 end)
                                from customers.customer c
                                join organization.employee e on e.id = c.owner_id
                                where c.tier = 'A'""")).isGreaterThan(0.8);
        assertThat(number("""
                                select sum(o.amount) filter (where e.joined_on >= :month8)
                                       / sum(o.amount)
                                from customers.sales_order o
                                join organization.employee e on e.id = o.employee_id
                                where o.ordered_on >= :month21""")).as("share of the third who are new").isLessThan(0.1);
    }

    @Test
    void visitsGoUpWhileOfflineSalesStayFlatAndOnlineSalesRise() {
        assertThat(growth("customers.visit", "visited_on", "count(*)", "true")).isBetween(1.15, 1.7);
        assertThat(growth("customers.sales_order", "ordered_on", "sum(amount)", "channel = 'offline'"))
                .isBetween(0.97, 1.05);
        assertThat(growth("customers.sales_order", "ordered_on", "sum(amount)", "channel = 'online'"))
                .isGreaterThan(1.8);
    }

    /** The second year as a multiple of the first. */
    private double growth(String table, String day, String what, String where) {
        return number(
                "select (select %1$s from %2$s where %3$s and %4$s >= :month12 and %4$s < :month24) / (select %1$s from %2$s where %3$s and %4$s >= :month0 and %4$s < :month12)::numeric"
                        .formatted(what, table, where, day));
    }

    @Test
    void dealsFollowedForLongAreWonSomewhatMoreOften() {
        String won = """
                avg(case when stage = 'WON' then 1.0 else 0 end)
                filter (where closed_on - opened_on %s 30)""";
        assertThat(number(
                        "select %s / %s from customers.deal where stage <> 'OPEN' and closed_on - opened_on not between 8 and 16"
                                .formatted(won.formatted(">"), won.formatted("<="))))
                .isBetween(1.05, 1.9);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void isRemovedAndLeavesAnEmptyInstallationWithItsAdministrator() {
        refusesToBeRemovedWithThePasswordThatEverybodyKnows();
        administrator().run(() -> company.remove("a password of my own"));

        Map<String, Long> left = rowCounts();
        assertThat(left.remove("security.account")).isEqualTo(1);
        before.remove("security.account");
        left.keySet().removeIf(table -> table.startsWith("audit."));
        before.keySet().removeIf(table -> table.startsWith("audit."));
        assertThat(left).isEqualTo(before);
        assertThat(record.accounts()).isEmpty();
        assertThat(company.possible()).isTrue();
        assertThat(company.wanted(true)).isFalse();
        assertThat(number("select count(*) from audit.entry where subject = 'demo-company:only'"))
                .isEqualTo(2);
        assertThatThrownBy(() -> administrator().run(() -> company.remove("something else")))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.CONFLICT));
    }

    private void refusesToBeRemovedWithThePasswordThatEverybodyKnows() {
        assertThatThrownBy(() -> administrator().run(() -> company.remove(DemoRecord.PASSWORD)))
                .isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> administrator().run(() -> company.remove("short")))
                .isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> As.user(Role.HR).run(() -> company.remove("a password of my own")))
                .isInstanceOf(BusinessRefusal.class);
        assertThat(company.present()).isTrue();
    }

    private As administrator() {
        AccountRecord found = As.user(Role.ADMIN)
                .get(() -> accounts.list("admin", 1, null))
                .items()
                .getFirst();
        return As.user(new CurrentUser(found.id(), found.username(), null, found.roles(), found.language()));
    }

    private Map<String, List<Double>> byRegion(String query) {
        return database.sql(query).params(DAYS).query().listOfRows().stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get("region")),
                        Collectors.mapping(row -> ((Number) row.get("value")).doubleValue(), Collectors.toList())));
    }

    private double number(String query) {
        return database.sql(query).params(DAYS).query(Double.class).single();
    }

    /** The months of the story by their first days, and what else a query may count from. */
    private static Map<String, Object> days() {
        Map<String, Object> days = new HashMap<>();
        IntStream.rangeClosed(0, MONTHS)
                .forEach(month -> days.put("month" + month, STORY.start().plusMonths(month)));
        days.put("fiveYearsAgo", STORY.today().minusYears(5));
        days.put("now", Timestamp.from(MovableClock.START));
        return days;
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Rows of every table, those of the engine too. */
    private Map<String, Long> rowCounts() {
        Map<String, Long> counts = new TreeMap<>();
        database.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list().forEach(table -> counts.put(table, count(table)));
        return counts;
    }
}
