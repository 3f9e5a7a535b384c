package io.gengyun.shell.frame;

import io.gengyun.security.CurrentUser;
import io.gengyun.security.spi.ReportingLines;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the user is called: the employee's name, else the username. */
@Component
class PersonNames {

    private final ObjectProvider<ReportingLines> people;

    PersonNames(ObjectProvider<ReportingLines> people) {
        this.people = people;
    }

    String of(CurrentUser user) {
        return Optional.ofNullable(user.employee())
                .flatMap(employee -> people.stream().findFirst().flatMap(all -> all.nameOf(employee)))
                .orElse(user.username());
    }
}
