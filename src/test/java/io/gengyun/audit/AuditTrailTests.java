package io.gengyun.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.audit.AuditTrail.EntryRecord;
import io.gengyun.audit.AuditTrail.Fact;
import io.gengyun.audit.AuditTrail.Search;
import io.gengyun.audit.AuditTrail.Showing;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Accounts;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.shared.Slice;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import io.gengyun.support.TestAccounts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class AuditTrailTests {

    private static final As CHIEF = As.user(Role.EXECUTIVE);

    @Autowired
    AuditTrail trail;

    @Autowired
    TestAccounts people;

    @Autowired
    Accounts accounts;

    @Autowired
    Employees employees;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MovableClock clock;

    private As chen;

    @BeforeEach
    void begin() {
        if (database.queryForObject("select count(*) from security.account", Long.class) == 0) {
            As.user(Role.HR)
                    .run(() -> employees.put(
                            new EmployeeDraft("A1", "陈建国", null, null, null, null, null, null, null, null)));
            chen = people.make("chenjg", "A1", Role.SUPERVISOR, Role.ADMIN);
            people.make("li", null, Role.EMPLOYEE);
            chen.run(() -> people.make("made.by.chen", null, Role.EMPLOYEE));
            chen.run(() -> accounts.deactivate(
                    accounts.list("made.by.chen", 1, null).items().getFirst().id()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chenjg", "CHENJG", "chen", "陈建国", "A1"})
    void findsWhatSomebodyDid(String person) {
        assertThat(found(new Search(person, null, Set.of(), null, null)))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.username()).isEqualTo("chenjg");
                    assertThat(entry.person()).isEqualTo("陈建国");
                });
    }

    @Test
    void findsWhatTheProductDidByItself() {
        As.nobody()
                .run(() -> database.update("insert into audit.entry (at, type, subject, facts)"
                        + " values (now(), 'CycleOpened', 'x:1', '{}')"));
        assertThat(found(new Search("-", null, Set.of(), null, null)))
                .extracting(EntryRecord::subject)
                .contains("x:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "陈建国", "chenjg"})
    void findsWhatHappenedToSomebody(String object) {
        assertThat(found(new Search(null, object, Set.of(), null, null)))
                .extracting(EntryRecord::kind)
                .contains("AccountCreated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"made.by.chen", "MADE.by"})
    void findsAnObjectByWhatItIsCalled(String object) {
        assertThat(found(new Search(null, object, Set.of(), null, null)))
                .extracting(EntryRecord::kind)
                .containsExactly("AccountDeactivated", "AccountCreated");
    }

    @Test
    void findsByKindAndTimeTogether() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Set<String> made = Set.of("AccountCreated");
        assertThat(found(new Search(null, null, made, today, today)))
                .isNotEmpty()
                .extracting(EntryRecord::kind)
                .containsOnly("AccountCreated");
        assertThat(found(new Search(null, null, made, today.plusDays(1), null))).isEmpty();
        assertThat(found(new Search(null, null, made, null, today.minusDays(1))))
                .isEmpty();
        assertThat(found(new Search("nobody at all", null, Set.of(), null, null)))
                .isEmpty();
        assertThat(found(new Search("%", "_", Set.of(), null, null))).isEmpty();
    }

    @Test
    void namesWhomATaskIsAboutByAnotherEntryOfTheSameCase() {
        String subject = "declaration:01a20000-0000-7000-8000-000000000007";
        String person = database.queryForObject("select id::text from organization.employee", String.class);
        database.update("""
                insert into audit.entry (at, type, subject, facts) values
                    (now(), 'UserTaskCreated', ?, '{"task": "review"}'),
                    (now(), 'DeclarationSubmitted', ?, jsonb_build_object(
                        'employee', jsonb_build_object('value', ?),
                        'cycle', jsonb_build_object('value', 'c')))""", subject, subject, person);

        EntryRecord task = found(new Search(null, subject, Set.of("UserTaskCreated"), null, null))
                .getFirst();
        assertThat(task.object()).isEqualTo("陈建国");
        assertThat(task.result()).isEqualTo("c/" + person);
    }

    @Test
    void namesPersonsInFacts() {
        EntryRecord entry = found(new Search(null, "chenjg", Set.of("AccountCreated"), null, null))
                .getFirst();

        assertThat(entry.object()).isEqualTo("chenjg");
        assertThat(entry.facts())
                .contains(Fact.shown("username", List.of("chenjg")), Fact.shown("employee", List.of("陈建国")));
    }

    @Test
    void hidesResultsFromWhoAdministersOnly() {
        database.update("""
                insert into audit.entry (at, type, subject, facts) values
                (now(), 'ResultConfirmed', 'performance-declaration:1',
                 '{"score": 81.25, "rating": "B", "cycle": {"value": "c"}}')""");
        Search search = new Search(null, null, Set.of("ResultConfirmed"), null, null);

        assertThat(found(As.user(Role.ADMIN), search).getFirst().facts())
                .contains(Fact.withheld("score", Showing.RESULT), Fact.withheld("rating", Showing.RESULT))
                .contains(Fact.shown("cycle", List.of("c")));
        assertThat(found(CHIEF, search).getFirst().facts()).contains(Fact.shown("score", List.of("81.25")));
    }

    @Test
    void showsNobodyWhatItsEventDoesNotDeclare() {
        String person = database.queryForObject("select id::text from organization.employee", String.class);
        database.update("""
                insert into audit.entry (at, type, subject, facts) values
                (now(), 'ResultConfirmed', 'performance-declaration:2', '{"score": 60, "hotline": "555"}'),
                (now(), 'NobodyKnowsThisKind', 'performance-declaration:3', jsonb_build_object(
                    'employee', jsonb_build_object('value', ?), 'rating', 'A'))""", person);

        EntryRecord confirmed = found(new Search(null, "performance-declaration:2", Set.of(), null, null))
                .getFirst();
        EntryRecord unknown = found(new Search(null, "performance-declaration:3", Set.of(), null, null))
                .getFirst();

        assertThat(confirmed.facts())
                .containsExactlyInAnyOrder(
                        Fact.shown("score", List.of("60")), Fact.withheld("hotline", Showing.UNDECLARED));
        assertThat(unknown.facts()).isNotEmpty().allMatch(fact -> fact.showing() == Showing.UNDECLARED);
        assertThat(unknown.object()).isNotEqualTo("陈建国");
        assertThat(found(new Search(null, "A1", Set.of("NobodyKnowsThisKind"), null, null)))
                .isEmpty();
    }

    @Test
    void readsEntriesOfAKindThatHadAnotherName() {
        database.update("""
                insert into audit.entry (at, type, subject, facts) values
                (now(), 'StageReminded', 'appraisal-cycle:9', '{"nudged": 12}')""");

        assertThat(found(new Search(null, "appraisal-cycle:9", Set.of(), null, null))
                        .getFirst()
                        .facts())
                .containsExactly(Fact.shown("nudged", List.of("12")));
    }

    @Test
    void isClosedToOthers() {
        for (Role role : List.of(Role.EMPLOYEE, Role.SUPERVISOR, Role.HR, Role.CONSULTANT)) {
            As who = As.user(role);
            Search all = new Search(null, null, Set.of(), null, null);
            assertRefused(Kind.FORBIDDEN, () -> who.run(() -> trail.search(all, 50, null)));
            assertRefused(Kind.FORBIDDEN, () -> who.run(() -> trail.get(1)));
            assertRefused(Kind.FORBIDDEN, () -> who.run(() -> trail.verify(null)));
            assertRefused(Kind.FORBIDDEN, () -> who.run(trail::seal));
            assertRefused(Kind.FORBIDDEN, () -> who.run(trail::state));
        }
        assertRefused(Kind.NOT_FOUND, () -> CHIEF.run(() -> trail.get(-1)));
    }

    @Test
    void saysWhichSealCoversAnEntry() {
        CHIEF.run(trail::seal);
        long id = database.queryForObject("select min(id) from audit.entry", Long.class);

        AuditTrail.Sealed sealed = CHIEF.get(() -> trail.get(id)).sealed();

        assertThat(sealed).isNotNull();
        assertThat(CHIEF.get(trail::state).newest()).isNotNull();
        assertThat(CHIEF.get(trail::state).waiting()).isZero();
    }

    @Test
    void saysWhenSealingIsOverdue() {
        CHIEF.run(trail::seal);
        chen = people.make("late" + System.nanoTime(), null, Role.EMPLOYEE);
        assertThat(CHIEF.get(trail::state).overdue()).isFalse();

        clock.move(Duration.ofMinutes(6));

        assertThat(CHIEF.get(trail::state).overdue()).isTrue();
        CHIEF.run(trail::seal);
        assertThat(CHIEF.get(trail::state).overdue()).isFalse();
    }

    @Test
    void tellsThatItWasVerified() {
        ChainCheck check = CHIEF.get(() -> trail.verify(null));
        while (!check.finished()) {
            check.step();
        }
        assertThat(check.found()).isZero();
        assertThat(found(new Search(null, null, Set.of("TrailVerified"), null, null)))
                .isNotEmpty();
    }

    @Test
    void pagesThroughManyByAnIndexWithOneStatementEach() {
        database.update("""
                insert into audit.entry (at, actor_name, type, subject, facts)
                select timestamptz '2020-01-01' + n / 3 * interval '1 minute',
                    'user' || n % 500, 'Kind' || n % 40, 'thing:' || n % 5000,
                    '{"a": 1}' from generate_series(1, 200000) n""");
        database.update("delete from audit.unsealed");
        database.execute("analyze audit.entry");
        LocalDate to = LocalDate.of(2020, 1, 31);
        List<Search> searches = List.of(
                new Search(null, null, Set.of(), null, null),
                new Search(null, null, Set.of(), null, to),
                new Search("user7", null, Set.of(), null, to),
                new Search(null, "thing:77", Set.of(), null, null),
                new Search(null, null, Set.of("Kind7"), null, to));
        for (Search search : searches) {
            List<Long> ids = new ArrayList<>();
            @Nullable String mark = null;
            for (int page = 0; page < 2; page++) {
                String after = mark;
                Slice<?>[] answer = new Slice<?>[1];
                StatementCount asked =
                        StatementCount.of(() -> answer[0] = CHIEF.get(() -> trail.search(search, 15, after)));
                assertThat(asked.containing("from audit.entry").stream()
                                .filter(sql -> sql.contains("order by at desc")))
                        .hasSize(1);
                answer[0].items().forEach(entry -> ids.add(((EntryRecord) entry).id()));
                mark = answer[0].next();
                assertThat(plan(asked.containing("order by at desc").getFirst(), search, after))
                        .doesNotContain("Seq Scan on entry");
            }
            assertThat(ids).hasSize(30).doesNotHaveDuplicates();
        }
    }

    /** The same statement explained, with its questions answered as plain texts. */
    private String plan(String sql, Search search, @Nullable String after) {
        String asked = sql;
        List<String> values = new ArrayList<>();
        if (search.person() != null) {
            values.addAll(List.of("'{user7}'", "'user7%'"));
        }
        if (search.object() != null) {
            values.addAll(List.of("'{thing:77}'", "'{}'", "'{}'", "'{CyclePlanned}'", "'{}'", "'thing:77%'"));
        }
        if (!search.kinds().isEmpty()) {
            values.add("'{Kind7}'");
        }
        if (search.to() != null) {
            values.add("'2020-02-01'");
        }
        if (after != null) {
            values.addAll(List.of("'2020-01-20'", "70000"));
        }
        values.add("16");
        for (String value : values) {
            asked = asked.replaceFirst("\\?", value);
        }
        return String.join("\n", database.queryForList("explain " + asked, String.class));
    }

    private List<EntryRecord> found(Search search) {
        return found(CHIEF, search);
    }

    private List<EntryRecord> found(As who, Search search) {
        return who.get(() -> trail.search(search, 100, null)).items();
    }

    private static void assertRefused(Kind kind, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
