package io.gengyun.demo.internal.cycles;

import io.gengyun.demo.internal.business.People;
import io.gengyun.demo.internal.business.Person;
import io.gengyun.security.Accounts.AccountRecord;
import java.util.Map;
import java.util.Optional;

/** The people of the demo company as those who act in a cycle. */
record Cast(People people, Map<Person, AccountRecord> accounts) {

    Acting as(Person person) {
        return Acting.as(Optional.ofNullable(accounts.get(person)).orElseThrow());
    }

    Acting hr() {
        return as(people.named("zhaomin"));
    }

    /** Who reviews somebody. */
    Person appraiser(Person person) {
        return people.supervisor(person).orElseThrow();
    }

    /** Who countersigns what their appraiser has approved. */
    Person countersigner(Person person) {
        return people.supervisor(appraiser(person)).orElseThrow();
    }

    Person numbered(String number) {
        return people.all().stream()
                .filter(person -> person.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
