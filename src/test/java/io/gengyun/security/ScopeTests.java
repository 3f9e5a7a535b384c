package io.gengyun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.organization.Employees;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ScopeTests {

    @Autowired
    Access access;

    @Autowired
    Employees employees;

    private final EmployeeId me = new EmployeeId(Uuids.next());
    private final EmployeeId other = new EmployeeId(Uuids.next());

    @Test
    void showsAnEmployeeHimselfOnly() {
        As.employee(me).run(() -> {
            assertThat(access.scope().employees()).containsExactly(me);
            access.requireSight(me);
            assertRefused(BusinessRefusal.Kind.NOT_FOUND, () -> access.requireSight(other));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"HR", "EXECUTIVE"})
    void showsEverybodyToWhoAnswersForAll(Role role) {
        As.user(role).run(() -> access.requireSight(other));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "CONSULTANT", "EMPLOYEE", "SUPERVISOR"})
    void showsNobodyElseToTheOthers(Role role) {
        As.user("x", me, role)
                .run(() -> assertRefused(BusinessRefusal.Kind.NOT_FOUND, () -> access.requireSight(other)));
    }

    @Test
    void showsASupervisorEverybodyBelowHim() {
        EmployeeId top = employee("S1", null);
        EmployeeId middle = employee("S2", "S1");
        EmployeeId bottom = employee("S3", "S2");

        As.employee(top, Role.SUPERVISOR)
                .run(() -> assertThat(access.scope().employees()).containsExactlyInAnyOrder(top, middle, bottom));
        As.employee(middle, Role.SUPERVISOR)
                .run(() -> assertRefused(BusinessRefusal.Kind.NOT_FOUND, () -> access.requireSight(top)));
    }

    private EmployeeId employee(String number, @Nullable String supervisor) {
        return As.user(Role.HR)
                .get(() -> employees.put(new Employees.EmployeeDraft(
                        number, "Name " + number, null, null, null, supervisor, null, null, null, null)));
    }

    @Test
    void showsAnAdministratorWithoutAPersonNobody() {
        As.user(Role.ADMIN).run(() -> assertThat(access.scope().employees()).isEmpty());
    }

    @Test
    void asksForALoginAndForTheRole() {
        As.nobody().run(() -> {
            assertThat(access.present()).isEmpty();
            assertRefused(BusinessRefusal.Kind.FORBIDDEN, access::user);
        });
        As.user(Role.HR).run(() -> {
            access.require(Role.ADMIN, Role.HR);
            assertRefused(BusinessRefusal.Kind.FORBIDDEN, () -> access.require(Role.ADMIN));
        });
    }

    private static void assertRefused(BusinessRefusal.Kind kind, Runnable what) {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(what::run)
                .matches(refusal -> refusal.kind() == kind);
    }
}
