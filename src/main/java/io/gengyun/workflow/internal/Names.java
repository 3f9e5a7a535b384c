package io.gengyun.workflow.internal;

import io.gengyun.security.CurrentUser;
import io.gengyun.workflow.spi.People;
import io.gengyun.workflow.spi.People.Person;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names of users as the inbox and the record show them: the employee's, else the account's. */
@Component
class Names {

    private final ObjectProvider<People> people;

    Names(ObjectProvider<People> people) {
        this.people = people;
    }

    String of(CurrentUser user) {
        People known = people.getIfAvailable();
        if (user.employee() == null || known == null) {
            return user.username();
        }
        Person person = known.persons(List.of(user.employee())).get(user.employee());
        return person == null ? user.username() : person.name();
    }
}
