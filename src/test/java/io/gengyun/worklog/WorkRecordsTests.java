package io.gengyun.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.gengyun.customers.CustomerId;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.organization.Employees;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import io.gengyun.worklog.WorkRecords.PersonDistribution;
import io.gengyun.worklog.WorkRecords.WorkFilter;
import io.gengyun.worklog.WorkRecords.WorkRecordDraft;
import io.gengyun.worklog.WorkRecords.WorkRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class WorkRecordsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Period MARCH = new Period(TODAY.withDayOfMonth(1), TODAY.plusDays(29));

    @Autowired
    WorkRecords records;

    @Autowired
    Imports imports;

    @Autowired
    Employees employees;

    @Autowired
    List<FactSource> sources;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void aSmallCompany() {
        clock.set(TODAY.atTime(9, 0).atZone(clock.getZone()).toInstant());
        database.execute("truncate organization.employee, customers.customer cascade");
        As.user(Role.HR).logIn();
        file("employees", "number,name,supervisor", "M,Mary,", "A,Ann,M", "B,Bob,M", "X,Xia,");
        file("customers", "number,name,owner,tier", "C1,Top,A,A", "C2,Other,B,B");
        As.logOut();
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    @Test
    void keepsWhatAPersonEnters() {
        ann().run(() -> records.enter(WorkRecordId.next(), draft(TODAY, WorkKind.CUSTOMER_TALK, 30, "C1", " 报价 ")));

        assertThat(seenBy(ann(), MARCH))
                .extracting(
                        WorkRow::workedOn,
                        WorkRow::kind,
                        WorkRow::minutes,
                        WorkRow::customerName,
                        WorkRow::note,
                        WorkRow::own)
                .containsExactly(tuple(TODAY, WorkKind.CUSTOMER_TALK, 30, "Top", "报价", true));
        assertThat(seenBy(ann(), MARCH).getFirst().number()).matches("W20260302-[0-9a-f]{12}");
    }

    @Test
    void entersOnceHoweverOftenItIsSent() {
        WorkRecordId id = WorkRecordId.next();
        ann().run(() -> {
            records.enter(id, draft(TODAY, WorkKind.OTHER, 30));
            records.enter(id, draft(TODAY, WorkKind.OTHER, 30));
        });

        assertThat(seenBy(ann(), MARCH)).hasSize(1);
        assertThat(audited(id)).containsExactly("WorkRecordEntered");
    }

    @Test
    void givesNothingAwayOfAnotherPersonsRecord() {
        WorkRecordId id = entered(ann(), draft(TODAY, WorkKind.OTHER, 30));

        bob().run(() -> {
            assertThat(kindOf(() -> records.enter(id, draft(TODAY, WorkKind.OTHER, 1))))
                    .isEqualTo(BusinessRefusal.Kind.NOT_FOUND);
            assertThat(kindOf(() -> records.amend(id, 0, draft(TODAY, WorkKind.OTHER, 1))))
                    .isEqualTo(BusinessRefusal.Kind.NOT_FOUND);
            assertThat(kindOf(() -> records.remove(id))).isEqualTo(BusinessRefusal.Kind.NOT_FOUND);
        });
        assertThat(kindOf(() -> mary().run(() -> records.remove(id)))).isEqualTo(BusinessRefusal.Kind.NOT_FOUND);
        assertThat(seenBy(ann(), MARCH)).extracting(WorkRow::minutes).containsExactly(30);
    }

    @Test
    void amendsAndRemovesItsOwnAndTellsTheTrail() {
        WorkRecordId id = entered(ann(), draft(TODAY, WorkKind.OTHER, 30));

        ann().run(() -> records.amend(id, 0, draft(TODAY.minusDays(1), WorkKind.CAMPAIGN, 45)));
        assertThat(seenBy(ann(), MARCH))
                .extracting(WorkRow::kind, WorkRow::minutes, WorkRow::version)
                .containsExactly(tuple(WorkKind.CAMPAIGN, 45, 1L));

        ann().run(() -> records.remove(id));
        ann().run(() -> records.remove(id));
        assertThat(seenBy(ann(), MARCH)).isEmpty();
        assertThat(audited(id)).containsExactly("WorkRecordEntered", "WorkRecordAmended", "WorkRecordRemoved");
    }

    @Test
    void refusesAnAmendmentOfWhatWasChangedMeanwhile() {
        WorkRecordId id = entered(ann(), draft(TODAY, WorkKind.OTHER, 30));
        ann().run(() -> records.amend(id, 0, draft(TODAY, WorkKind.OTHER, 31)));

        assertThat(kindOf(() -> ann().run(() -> records.amend(id, 0, draft(TODAY, WorkKind.OTHER, 32)))))
                .isEqualTo(BusinessRefusal.Kind.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, OTHER, 30, workedOn",
        ", OTHER, 30, workedOn",
        "2026-03-02, , 30, kind",
        "2026-03-02, OTHER, , minutes",
        "2026-03-02, OTHER, 0, minutes",
        "2026-03-02, OTHER, -5, minutes",
        "2026-03-02, OTHER, 1441, minutes",
    })
    void refusesWhatCannotBe(LocalDate day, WorkKind kind, Integer minutes, String field) {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> entered(ann(), new WorkRecordDraft(day, kind, minutes, null, null)))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .extracting(BusinessRefusal.FieldError::field)
                        .containsExactly(field));
    }

    @Test
    void refusesMoreThanADayHolds() {
        entered(ann(), draft(TODAY, WorkKind.OTHER, 1000));
        WorkRecordId full = entered(ann(), draft(TODAY, WorkKind.OTHER, 440));

        assertThat(keyOf(() -> entered(ann(), draft(TODAY, WorkKind.OTHER, 1)))).isEqualTo("worklog.error.dayFull");
        ann().run(() -> records.amend(full, 0, draft(TODAY, WorkKind.CAMPAIGN, 440)));
        entered(ann(), draft(TODAY.minusDays(1), WorkKind.OTHER, 1440));
        entered(bob(), draft(TODAY, WorkKind.OTHER, 1440));
    }

    @Test
    void refusesAnUnknownCustomerAndWhoIsNoEmployee() {
        WorkRecordDraft draft = new WorkRecordDraft(TODAY, WorkKind.OTHER, 5, new CustomerId(Uuids.next()), null);
        assertThat(keyOf(() -> entered(ann(), draft))).isEqualTo("worklog.error.customer");
        assertThat(keyOf(() -> entered(As.user(Role.HR), draft(TODAY, WorkKind.OTHER, 5))))
                .isEqualTo("worklog.error.noEmployee");
    }

    @Test
    void countsAVisitAsWorkWithoutBeingEnteredAgain() {
        visits("V1,A,C1,2026-03-02,50", "V2,A,C2,2026-03-02,");

        assertThat(seenBy(ann(), MARCH))
                .extracting(WorkRow::number, WorkRow::kind, WorkRow::id, WorkRow::own)
                .containsExactlyInAnyOrder(
                        tuple("V1", WorkKind.VISIT, null, false), tuple("V2", WorkKind.VISIT, null, false));
        WorkDistribution work = distribution(ann(), MARCH);
        assertThat(work.minutes()).isEqualTo(50);
        assertThat(work.count()).isEqualTo(2);
        assertThat(work.untimed()).isEqualTo(1);
        assertThat(keyOf(() -> entered(ann(), draft(TODAY, WorkKind.VISIT, 20, "C1", null))))
                .isEqualTo("worklog.error.visited");
        entered(ann(), draft(TODAY, WorkKind.CUSTOMER_TALK, 20, "C1", null));
        entered(ann(), draft(TODAY.minusDays(1), WorkKind.VISIT, 20, "C1", null));
        entered(bob(), draft(TODAY, WorkKind.VISIT, 20, "C1", null));
    }

    @Test
    void showsButDoesNotCountARecordOfAVisitThatIsEnteredLater() {
        entered(ann(), draft(TODAY, WorkKind.VISIT, 20, "C1", null));
        entered(ann(), draft(TODAY, WorkKind.VISIT, 15));
        visits("V1,A,C1,2026-03-02,50");

        assertThat(seenBy(ann(), MARCH))
                .extracting(WorkRow::minutes, WorkRow::counted)
                .containsExactlyInAnyOrder(tuple(20, false), tuple(15, true), tuple(50, true));
        assertThat(distribution(ann(), MARCH).minutes()).isEqualTo(65);
        assertThat(facts()).extracting(row -> row.get("minutes")).containsExactlyInAnyOrder(15, 50);
    }

    @Test
    void showsWorkWithinTheDataScope() {
        entered(ann(), draft(TODAY, WorkKind.OTHER, 10));
        entered(bob(), draft(TODAY, WorkKind.OTHER, 20));
        entered(As.employee(id("X")), draft(TODAY, WorkKind.OTHER, 40));

        assertThat(distribution(ann(), MARCH).minutes()).isEqualTo(10);
        assertThat(distribution(mary(), MARCH).minutes()).isEqualTo(30);
        assertThat(distribution(As.user(Role.HR), MARCH).minutes()).isEqualTo(70);
        assertThat(distribution(As.user(Role.ADMIN), MARCH).minutes()).isZero();
        assertThat(seenBy(mary(), MARCH)).extracting(WorkRow::own).containsOnly(false);
        assertThat(kindOf(() -> ann().get(() -> records.distribution(id("B"), MARCH))))
                .isEqualTo(BusinessRefusal.Kind.NOT_FOUND);
        assertThat(kindOf(() -> ann().get(() -> records.list(new WorkFilter(id("B"), MARCH, null), 10, null))))
                .isEqualTo(BusinessRefusal.Kind.NOT_FOUND);
    }

    @Test
    void sharesTimeAndNumberByKind() {
        entered(ann(), draft(TODAY, WorkKind.OTHER, 60));
        entered(ann(), draft(TODAY, WorkKind.CAMPAIGN, 90));
        entered(ann(), draft(TODAY, WorkKind.CAMPAIGN, 30));
        entered(ann(), draft(TODAY.minusDays(10), WorkKind.CAMPAIGN, 30));

        assertThat(distribution(ann(), MARCH).shares())
                .containsExactly(
                        new WorkDistribution.Share(
                                WorkKind.CAMPAIGN, 120, 2, new BigDecimal("0.6667"), new BigDecimal("0.6667")),
                        new WorkDistribution.Share(
                                WorkKind.OTHER, 60, 1, new BigDecimal("0.3333"), new BigDecimal("0.3333")));
    }

    @Test
    void showsEachPersonTooWhoRecordedNothing() {
        entered(ann(), draft(TODAY, WorkKind.OTHER, 60));

        Slice<PersonDistribution> first = mary().get(() -> records.byPerson(MARCH, 2, null));
        assertThat(first.items())
                .extracting(
                        PersonDistribution::number, one -> one.distribution().minutes())
                .containsExactly(tuple("A", 60L), tuple("B", 0L));
        assertThat(first.items().getLast().distribution().shares()).isEmpty();
        assertThat(mary().get(() -> records.byPerson(MARCH, 2, first.next())).items())
                .extracting(PersonDistribution::number)
                .containsExactly("M");
    }

    @Test
    void countsEveryRowThatItLists() {
        entered(ann(), draft(TODAY, WorkKind.VISIT, 20, "C1", null));
        entered(ann(), draft(TODAY, WorkKind.OTHER, 15));
        entered(ann(), draft(TODAY.minusDays(10), WorkKind.CAMPAIGN, 15));
        visits("V1,A,C1,2026-03-02,50");

        assertThat(ann().get(() -> records.listed(null, MARCH)))
                .containsOnly(Map.entry(WorkKind.VISIT, 2L), Map.entry(WorkKind.OTHER, 1L));
        assertThat(seenBy(ann(), MARCH)).hasSize(3);
        assertThat(bob().get(() -> records.listed(null, MARCH))).isEmpty();
    }

    @Test
    void namesThoseWithMostTimeHoweverManyThereAre() {
        database.update("""
                insert into organization.employee (id, number, name)
                select gen_random_uuid(), 'N' || n, 'N' || n from generate_series(1, 600) n
                """);
        entered(ann(), draft(TODAY, WorkKind.OTHER, 20));
        entered(As.employee(id("X")), draft(TODAY, WorkKind.OTHER, 60));
        entered(As.employee(id("X")), draft(TODAY, WorkKind.CAMPAIGN, 30));
        entered(bob(), draft(TODAY, WorkKind.OTHER, 60));
        As hr = As.user(Role.HR);

        List<PersonDistribution> busiest = hr.get(() -> records.busiest(MARCH, 2));

        assertThat(busiest)
                .extracting(
                        PersonDistribution::number, one -> one.distribution().minutes())
                .containsExactly(tuple("X", 90L), tuple("B", 60L));
        assertThat(busiest.getFirst().distribution().shares()).hasSize(2);
        assertThat(mary().get(() -> records.busiest(MARCH, 9)))
                .extracting(PersonDistribution::number)
                .containsExactly("B", "A");
    }

    @Test
    void asksOnceHoweverManyPeopleAndRecords() {
        As hr = As.user(Role.HR);
        int few = statements(hr);
        database.update("""
                insert into organization.employee (id, number, name)
                select gen_random_uuid(), 'N' || n, 'N' || n from generate_series(1, 200) n
                """);
        database.update("""
                insert into worklog.work_record (id, number, employee_id, worked_on, kind, minutes)
                select gen_random_uuid(), e.number || '-' || n, e.id, date '2026-03-02', 'OTHER', 5
                from organization.employee e cross join generate_series(1, 5) n
                """);

        assertThat(statements(hr)).isEqualTo(few).isEqualTo(3);
    }

    private int statements(As who) {
        return who.get(() -> StatementCount.of(() -> {
                    records.distribution(null, MARCH);
                    records.byPerson(MARCH, 500, null);
                    records.list(new WorkFilter(null, MARCH, null), 500, null);
                })
                .statements());
    }

    @Test
    void pagesFromTheLatestDayBackWithoutLosingARow() {
        IntStream.range(0, 7).forEach(n -> entered(ann(), draft(TODAY.minusDays(n / 3), WorkKind.OTHER, n + 1)));
        Period month = new Period(TODAY.minusDays(30), TODAY);

        Slice<WorkRow> first = ann().get(() -> records.list(new WorkFilter(null, month, null), 4, null));
        Slice<WorkRow> rest = ann().get(() -> records.list(new WorkFilter(null, month, null), 4, first.next()));

        assertThat(first.items()).extracting(WorkRow::minutes).containsExactly(3, 2, 1, 6);
        assertThat(rest.items()).extracting(WorkRow::minutes).containsExactly(5, 4, 7);
        assertThat(rest.next()).isNull();
        assertThat(kindOf(() -> ann().get(() -> records.list(new WorkFilter(null, month, null), 4, "YQ"))))
                .isEqualTo(BusinessRefusal.Kind.NOT_UNDERSTOOD);
    }

    @Test
    void takesAFileOnceAndMeasuresEveryFieldOfIt() {
        String fields = "记录编号,员工工号,工作日期,工作类型,时长（分钟）,客户编号,备注";
        String row = "W1,A,2026-03-02,客户沟通,45,C1,报价";
        As.user(Role.HR).logIn();
        assertThat(ImportedFile.of(imports, "work-records", fields, row).run().created())
                .isOne();
        assertThat(ImportedFile.of(imports, "work-records", fields, row).run().unchanged())
                .isOne();

        FactSource source = sources.stream()
                .filter(one -> one.name().equals("work-records"))
                .findFirst()
                .orElseThrow();
        assertThat(source.dimensions())
                .extracting(FactSource.Column::name)
                .contains("number", "employee", "workedOn", "kind", "minutes", "customer", "note");
        assertThat(facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .containsEntry("row_number", "W1")
                        .containsEntry("kind", "CUSTOMER_TALK")
                        .containsEntry("employee", "A")
                        .containsEntry("customer", "C1")
                        .containsEntry("tier", "A"));
        assertThat((BigDecimal) facts().getFirst().get("hours")).isEqualByComparingTo("0.75");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,Z,2026-03-02,OTHER,5,|employee",
                "1,A,2026-03-02,OTHER,5,C9|customer",
                "1,A,2026-03-02,SLEEP,5,|kind",
                "1,A,2026-03-02,OTHER,0,|minutes",
                "1,A,2026-03-02,OTHER,1441,|minutes",
                "1,A,,OTHER,5,|workedOn",
            })
    void refusesRowsOfAFileThatCannotBe(String row, String column) {
        As.user(Role.HR).logIn();
        assertThat(ImportedFile.of(imports, "work-records", "number,employee,workedOn,kind,minutes,customer", row)
                        .rejections())
                .extracting(Imports.Rejection::column)
                .containsExactly(column);
    }

    private List<Map<String, Object>> facts() {
        return database.queryForList("select * from worklog.work_fact");
    }

    private void visits(String... rows) {
        As.user(Role.HR).run(() -> {
            String[] lines = new String[rows.length + 1];
            lines[0] = "number,employee,customer,visitedOn,minutes";
            System.arraycopy(rows, 0, lines, 1, rows.length);
            file("visits", lines);
        });
    }

    private void file(String target, String... lines) {
        assertThat(ImportedFile.of(imports, target, lines).run().rejected()).isZero();
    }

    private As ann() {
        return As.employee(id("A"));
    }

    private As bob() {
        return As.employee(id("B"));
    }

    private As mary() {
        return As.employee(id("M"), Role.SUPERVISOR);
    }

    private EmployeeId id(String number) {
        return employees.withNumber(number).orElseThrow().id();
    }

    private WorkRecordId entered(As who, WorkRecordDraft draft) {
        WorkRecordId id = WorkRecordId.next();
        who.run(() -> records.enter(id, draft));
        return id;
    }

    private static WorkRecordDraft draft(LocalDate day, WorkKind kind, int minutes) {
        return new WorkRecordDraft(day, kind, minutes, null, null);
    }

    private WorkRecordDraft draft(LocalDate day, WorkKind kind, int minutes, String customer, String note) {
        UUID id = database.queryForObject("select id from customers.customer where number = ?", UUID.class, customer);
        return new WorkRecordDraft(day, kind, minutes, new CustomerId(id), note);
    }

    private List<WorkRow> seenBy(As who, Period period) {
        return who.get(() -> records.list(new WorkFilter(null, period, null), 100, null))
                .items();
    }

    private WorkDistribution distribution(As who, Period period) {
        return who.get(() -> records.distribution(null, period));
    }

    private List<String> audited(WorkRecordId id) {
        return database.queryForList(
                "select type from audit.entry where subject = ? order by id", String.class, "work-record:" + id);
    }

    private static BusinessRefusal.Kind kindOf(Runnable command) {
        return refusalOf(command).kind();
    }

    private static String keyOf(Runnable command) {
        return refusalOf(command).key();
    }

    private static BusinessRefusal refusalOf(Runnable command) {
        try {
            command.run();
        } catch (BusinessRefusal refusal) {
            return refusal;
        }
        throw new AssertionError("not refused");
    }
}
