package io.gengyun.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.organization.StaffAccounts.AccountCounts;
import io.gengyun.organization.StaffAccounts.Made;
import io.gengyun.organization.StaffAccounts.Whom;
import io.gengyun.organization.StaffAccounts.Wish;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

@ProductTest
class StaffAccountsTests {

    private static final As ADMINISTRATOR = As.user(Role.ADMIN);
    private static final Wish EVERYBODY = new Wish(Whom.EVERYBODY, Set.of(), Set.of());

    @Autowired
    StaffAccounts staff;

    @Autowired
    Employees employees;

    @Autowired
    Accounts accounts;

    @Autowired
    Company company;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PasswordEncoder passwords;

    EmployeeId manager;

    @BeforeEach
    void threePeopleAndOneWhoLeft() {
        database.execute("truncate organization.employee, security.account cascade");
        As.user(Role.HR).run(() -> {
            manager = person("M1", null, null);
            person("E1", "M1", null);
            person("E2", "M1", null);
            person("E3", "M1", LocalDate.of(2026, 1, 31));
        });
    }

    @Test
    void countsWhoHasNoAccount() {
        assertThat(ADMINISTRATOR.get(staff::counts)).isEqualTo(new AccountCounts(3, 0, 3, 1));
    }

    @Test
    void makesAnAccountForEverybodyWhoWorksHere() {
        List<Made> made = ADMINISTRATOR.get(() -> staff.make(EVERYBODY, 10));

        assertThat(made).extracting(Made::username).containsExactly("E1", "E2", "M1");
        assertThat(made)
                .extracting(Made::roles)
                .containsExactly(Set.of(Role.EMPLOYEE), Set.of(Role.EMPLOYEE), Set.of(Role.EMPLOYEE, Role.SUPERVISOR));
        assertThat(made.getFirst().password())
                .matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")
                .matches(password -> passwords.matches(password, encoded("E1")));
        assertThat(ADMINISTRATOR.get(() -> staff.make(EVERYBODY, 10))).isEmpty();
        assertThat(ADMINISTRATOR.get(staff::counts)).isEqualTo(new AccountCounts(3, 3, 0, 0));
    }

    @Test
    void makesThemInPortions() {
        assertThat(ADMINISTRATOR.get(() -> staff.make(EVERYBODY, 2))).hasSize(2);
        assertThat(ADMINISTRATOR.get(() -> staff.make(EVERYBODY, 2))).hasSize(1);
    }

    @Test
    void letsOnlySupervisorsInWhenThatIsWanted() {
        Wish wish = new Wish(Whom.SUPERVISORS, Set.of(manager), Set.of());

        List<Made> made = ADMINISTRATOR.get(() -> staff.make(wish, 10));

        assertThat(made).extracting(Made::number).containsExactly("M1");
        assertThat(made.getFirst().roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.SUPERVISOR, Role.HR);
    }

    @Test
    void namesSomebodyElseWhenHisNumberIsTaken() {
        ADMINISTRATOR.run(
                () -> accounts.create(new Accounts.NewAccount("e1", "ten chars at least", null, Set.of(Role.HR))));

        assertThat(ADMINISTRATOR.get(() -> staff.make(EVERYBODY, 10)))
                .extracting(Made::username)
                .contains("E1-2");
    }

    @Test
    void makesNoOtherAccountForWhomTheAdministratorClosedHis() {
        ADMINISTRATOR.run(() -> staff.make(EVERYBODY, 10));
        ADMINISTRATOR.run(() -> accounts.deactivate(
                accounts.list("E1", 1, null).items().getFirst().id()));

        assertThat(ADMINISTRATOR.get(() -> staff.make(EVERYBODY, 10))).isEmpty();
        assertThat(ADMINISTRATOR.get(staff::counts)).isEqualTo(new AccountCounts(3, 3, 0, 0));
    }

    @Test
    void beginsInTheLanguageOfTheCompany() {
        ADMINISTRATOR.run(() -> company.put("Northern Valves", Locale.ENGLISH));
        ADMINISTRATOR.run(() -> staff.make(EVERYBODY, 10));

        assertThat(ADMINISTRATOR.get(() -> accounts.list("E1", 1, null)).items())
                .extracting(AccountRecord::language)
                .containsExactly(Locale.ENGLISH);
    }

    @Test
    void isForAdministratorsOnly() {
        assertThatThrownBy(() -> As.user(Role.HR).get(() -> staff.make(EVERYBODY, 10)))
                .isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> As.user(Role.EMPLOYEE).get(staff::counts)).isInstanceOf(BusinessRefusal.class);
    }

    private String encoded(String username) {
        return String.valueOf(database.queryForObject(
                "select password from security.account where username = ?", String.class, username));
    }

    private EmployeeId person(String number, @Nullable String supervisor, @Nullable LocalDate left) {
        return employees.put(
                new EmployeeDraft(number, "员工" + number, null, null, null, supervisor, null, left, null, null));
    }
}
