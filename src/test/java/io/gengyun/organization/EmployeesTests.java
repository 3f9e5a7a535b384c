package io.gengyun.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.security.Role;
import io.gengyun.security.spi.ReportingLines;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.workflow.spi.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class EmployeesTests {

    @Autowired
    Employees employees;

    @Autowired
    OrgUnits units;

    @Autowired
    ReportingLines lines;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void hr() {
        database.execute("truncate organization.employee, organization.org_unit cascade");
        As.user(Role.HR).logIn();
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    @Test
    void keepsWhatHrEnters() {
        EmployeeId boss = enter("M1", null);
        EmployeeId id = employees.put(new EmployeeDraft(
                " E1 ", "王芳", "华东区", "销售", "P5", "M1", LocalDate.of(2020, 1, 1), null, "f@example.com", ""));

        EmployeeRecord kept = employees.withNumber("E1").orElseThrow();
        assertThat(kept)
                .isEqualTo(new EmployeeRecord(
                        id,
                        "E1",
                        "王芳",
                        "华东区",
                        "销售",
                        "P5",
                        boss,
                        "M1",
                        LocalDate.of(2020, 1, 1),
                        null,
                        "f@example.com",
                        null));
        assertThat(employees.units()).containsExactly("华东区");
    }

    @Test
    void refusesChangeOfWhatSomebodyElseHasChanged() {
        EmployeeId id = enter("E1", null);
        Employees.Editable mine = employees.edit(id);
        Employees.Editable theirs = employees.edit(id);
        employees.change(id, theirs.version(), draft("E2", null));

        assertThatThrownBy(() -> employees.change(id, mine.version(), draft("E3", null)))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.CONFLICT));
        assertThat(employees.withNumber("E2")).isPresent();
    }

    @Test
    void refusesSupervisorFromBelow() {
        EmployeeId top = enter("A", null);
        enter("B", "A");
        enter("C", "B");

        assertThatThrownBy(() -> employees.put(draft("A", "C"))).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> employees.put(draft("A", "A"))).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> employees.put(draft("A", "X"))).isInstanceOf(BusinessRefusal.class);
        assertThat(lines.below(top)).hasSize(2);
    }

    @Test
    void walksReportingLinesThatRunInCircles() {
        EmployeeId a = enter("A", null);
        EmployeeId b = enter("B", "A");
        EmployeeId c = enter("C", "B");
        database.update("update organization.employee set supervisor_id = ? where id = ?", c.value(), a.value());

        assertThat(lines.below(a)).isEqualTo(Set.of(b, c));
        assertThat(people.above(c)).extracting(People.Person::number).containsExactly("B", "A");
    }

    @Test
    void knowsWhoIsAboveNearestFirstAndWhoHasLeft() {
        employees.put(new EmployeeDraft("A", "A", null, null, null, null, null, LocalDate.of(2026, 3, 1), null, null));
        enter("B", "A");
        EmployeeId c = enter("C", "B");

        assertThat(people.above(c))
                .extracting(People.Person::number, People.Person::present)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("B", true),
                        org.assertj.core.groups.Tuple.tuple("A", false));
    }

    @Test
    void showsEverybodyOnlyHisOwnRows() {
        enter("A", null);
        EmployeeId b = enter("B", "A");
        enter("C", "B");

        assertThat(numbersSeenBy(As.employee(b))).containsExactly("B");
        assertThat(numbersSeenBy(As.employee(b, Role.SUPERVISOR))).containsExactly("B", "C");
        assertThat(numbersSeenBy(As.user(Role.EXECUTIVE))).containsExactly("A", "B", "C");
        assertThatThrownBy(() -> As.employee(b, Role.SUPERVISOR).run(() -> employees.put(draft("X", null))))
                .isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void pagesThroughEverybodyOnce() {
        for (int at = 10; at < 35; at++) {
            enter("E" + at, null);
        }
        Slice<EmployeeRecord> first = employees.list(null, 10, null);
        Slice<EmployeeRecord> second = employees.list(null, 10, first.next());
        Slice<EmployeeRecord> third = employees.list(null, 10, second.next());

        assertThat(first.items()).first().extracting(EmployeeRecord::number).isEqualTo("E10");
        assertThat(second.items()).first().extracting(EmployeeRecord::number).isEqualTo("E20");
        assertThat(third.items()).hasSize(5);
        assertThat(third.next()).isNull();
        assertThat(employees.list("e3", 10, null).items()).hasSize(5);
        assertThat(employees.list("%", 10, null).items()).isEmpty();
    }

    @Test
    void findsEverybodyInAUnitAndBelowIt() {
        employees.put(inUnit("E1", "总部"));
        employees.put(inUnit("E2", "华东区"));
        employees.put(inUnit("E3", "华北区"));
        units.putUnit("华东区", "华东大区", "总部");

        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(employees.inUnits(List.of("总部"), day, day))
                .extracting(EmployeeRecord::number)
                .containsExactly("E1", "E2");
        assertThatThrownBy(() -> units.putUnit("总部", "总部", "华东大区")).isInstanceOf(BusinessRefusal.class);
        assertThat(units.units()).contains(new OrgUnits.UnitRecord("华东大区", "总部", 1));
    }

    @Test
    void countsOnlyWhoWorksThereInTheSpan() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        employees.put(new EmployeeDraft("L", "L", null, null, null, null, null, day.minusDays(1), null, null));
        employees.put(new EmployeeDraft("J", "J", null, null, null, null, day.plusDays(1), null, null, null));
        enter("E", null);

        assertThat(employees.working(day, day))
                .extracting(EmployeeRecord::number)
                .containsExactly("E");
    }

    private List<String> numbersSeenBy(As user) {
        return user.get(() -> employees.list(null, 50, null)).items().stream()
                .map(EmployeeRecord::number)
                .toList();
    }

    private EmployeeId enter(String number, @Nullable String supervisor) {
        return employees.put(draft(number, supervisor));
    }

    private static EmployeeDraft draft(String number, @Nullable String supervisor) {
        return new EmployeeDraft(number, number, null, null, null, supervisor, null, null, null, null);
    }

    private static EmployeeDraft inUnit(String number, String unit) {
        return new EmployeeDraft(number, number, unit, null, null, null, null, null, null, null);
    }
}
