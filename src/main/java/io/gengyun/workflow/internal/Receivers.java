package io.gengyun.workflow.internal;

import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.spi.People;
import io.gengyun.workflow.spi.People.Person;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may be handed a task by somebody else: to advise on it, or to decide instead. */
@Component
class Receivers {

    private static final Set<Role> REVIEWERS = Set.of(Role.SUPERVISOR, Role.HR, Role.EXECUTIVE);

    record Receiver(EmployeeId employee, AccountId account, String name) {}

    private final ObjectProvider<People> people;
    private final ObjectProvider<Accounts> accounts;
    private final Inbox inbox;

    Receivers(ObjectProvider<People> people, ObjectProvider<Accounts> accounts, Inbox inbox) {
        this.people = people;
        this.accounts = accounts;
        this.inbox = inbox;
    }

    /** Anybody may advise, except whom the case is about and who has decided in it before. */
    Receiver adviser(InboxItem item, String number) {
        Person person = people.getObject()
                .withNumber(number.strip())
                .orElseThrow(() -> BusinessRefusal.refused("workflow.person.unknown", number));
        if (!person.present()) {
            throw BusinessRefusal.refused("workflow.person.left", number);
        }
        AccountId account =
                accounts.getObject().activeAccountsOf(List.of(person.id())).get(person.id());
        if (account == null) {
            throw BusinessRefusal.refused("workflow.person.noAccount", number);
        }
        if (account.equals(item.assignee())) {
            throw BusinessRefusal.refused("workflow.person.holdsAlready", number);
        }
        item.requireImpartial(account, person.id());
        return new Receiver(person.id(), account, person.name());
    }

    /**
     * Whoever decides instead must be one to whom the task could have come: of the role it is
     * offered to; for a review somebody who reviews; for a person's own affair that person, or HR
     * without a part in the case.
     */
    Receiver successor(InboxItem item, String number) {
        Receiver to = adviser(item, number);
        if (item.isOwnAffair()) {
            requireStandIn(item, to, number);
        } else if (item.candidates() != null) {
            require(has(to, Set.of(item.candidates())), "workflow.person.lacksRole", number);
        } else {
            require(has(to, REVIEWERS), "workflow.person.reviewsNobody", number);
        }
        return to;
    }

    private void requireStandIn(InboxItem item, Receiver to, String number) {
        if (item.isAbout(to.employee())) {
            return;
        }
        require(has(to, Set.of(Role.HR)), "workflow.person.notHr", number);
        boolean tookPart = inbox.ofCase(item.about().toString()).stream()
                .filter(other -> !other.isOwnAffair())
                .anyMatch(other -> other.isInTheHandsOf(to.account()));
        require(!tookPart, "workflow.person.tookPart", number);
    }

    private boolean has(Receiver to, Set<Role> anyOf) {
        Set<Role> roles = accounts.getObject()
                .records(List.of(to.account()))
                .get(to.account())
                .roles();
        return !Collections.disjoint(roles, anyOf);
    }

    private static void require(boolean fits, String key, String number) {
        if (!fits) {
            throw BusinessRefusal.refused(key, number);
        }
    }
}
