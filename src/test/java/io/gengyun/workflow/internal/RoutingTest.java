package io.gengyun.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.security.AccountId;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.workflow.internal.Routing.Route;
import io.gengyun.workflow.spi.People.Person;
import io.gengyun.workflow.spi.TaskCase.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private final Map<EmployeeId, AccountId> accounts = new HashMap<>();
    private final Person ann = person("ann", true, true);
    private final Person sue = person("sue", true, true);
    private final Person top = person("top", true, true);
    private final Person chief = person("chief", true, true);

    @Test
    void goesToTheAppraiseeOrToHrInHisPlace() {
        assertThat(route("appraisee", ann, List.of())).isEqualTo(to(ann, "appraisee"));
        Person without = person("without", true, false);
        assertThat(route("appraisee", without, List.of(sue)))
                .isEqualTo(Route.claim(Role.HR, "appraiseeWithoutAccount"));
    }

    @Test
    void goesToTheNearestWhoIsThereHasAnAccountAndMayDecide() {
        Person left = person("left", false, true);
        Person without = person("without", true, false);
        assertThat(route("supervisor", ann, List.of(sue, top))).isEqualTo(to(sue, "supervisor"));
        assertThat(route("supervisor", ann, List.of(left, without, top))).isEqualTo(to(top, "skippedLevels"));
        assertThat(route("supervisor", ann, List.of(ann, top))).isEqualTo(to(top, "skippedLevels"));
        assertThat(route("supervisor", ann, List.of())).isEqualTo(Route.claim(Role.HR, "nobodyAbove"));
    }

    @Test
    void passesOverWhoDecidedBefore() {
        Facts facts = facts(ann, Set.of(account(sue)), 0);
        assertThat(new Routing(accounts).route("supervisor", facts, ann, List.of(sue, top)))
                .isEqualTo(to(top, "skippedLevels"));
        assertThat(new Routing(accounts).route("supervisor", facts, ann, List.of(sue)))
                .isEqualTo(Route.claim(Role.HR, "nobodyAbove"));
    }

    @Test
    void goesOneLevelFurtherForACountersignature() {
        Person left = person("left", false, true);
        assertThat(route("next-level", ann, List.of(sue, top))).isEqualTo(to(top, "nextLevel"));
        assertThat(route("next-level", ann, List.of(left, sue, top))).isEqualTo(to(top, "skippedLevels"));
        assertThat(route("next-level", ann, List.of(sue))).isEqualTo(Route.claim(Role.HR, "nobodyAbove"));
    }

    @Test
    void neverLetsSomebodyBelowADeciderCountersign() {
        Person chief = person("chief", true, true);
        Facts decidedByTop = facts(ann, Set.of(account(top)), 0);
        assertThat(new Routing(accounts)
                        .route("next-level", decidedByTop, ann, List.of(sue, person("mid", true, true), top, chief)))
                .isEqualTo(to(chief, "skippedLevels"));
        assertThat(new Routing(accounts)
                        .route("next-level", decidedByTop, ann, List.of(sue, person("mid", true, true), top)))
                .isEqualTo(Route.claim(Role.HR, "nobodyAbove"));
    }

    @Test
    void beginsHigherAfterAnEscalation() {
        Facts once = facts(ann, Set.of(), 1);
        assertThat(new Routing(accounts).route("supervisor", once, ann, List.of(sue, top, chief)))
                .isEqualTo(to(top, "escalated"));
        assertThat(new Routing(accounts).route("next-level", once, ann, List.of(sue, top, chief)))
                .isEqualTo(to(chief, "escalated"));
        assertThat(new Routing(accounts).route("supervisor", facts(ann, Set.of(), 9), ann, List.of(sue, top)))
                .isEqualTo(Route.claim(Role.HR, "nobodyAbove"));
    }

    @Test
    void offersARoleToClaim() {
        assertThat(route("role:HR", ann, List.of(sue))).isEqualTo(Route.claim(Role.HR, "roleHr"));
        assertThat(route("role:EXECUTIVE", ann, List.of(sue))).isEqualTo(Route.claim(Role.EXECUTIVE, "role"));
    }

    private Route route(String performer, Person subject, List<Person> above) {
        return new Routing(accounts).route(performer, facts(subject, Set.of(), 0), subject, above);
    }

    private static Facts facts(Person subject, Set<AccountId> excluded, int levelsUp) {
        return new Facts(new LocalizedText("题", "title"), subject.id(), excluded, levelsUp);
    }

    private Route to(Person person, String reason) {
        return Route.to(account(person), person.name(), reason);
    }

    private AccountId account(Person person) {
        return accounts.get(person.id());
    }

    private Person person(String name, boolean present, boolean withAccount) {
        EmployeeId id = new EmployeeId(UUID.randomUUID());
        if (withAccount) {
            accounts.put(id, new AccountId(UUID.randomUUID()));
        }
        return new Person(id, name, name, present);
    }
}
