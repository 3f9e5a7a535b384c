package io.gengyun.audit.internal;

import io.gengyun.audit.AuditTrail.Search;
import io.gengyun.audit.internal.EntryRows.Wanted;
import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.spi.People;
import io.gengyun.workflow.spi.People.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Understands what somebody looks for: persons by their names, objects by their keys. */
@Component
class EntrySearch {

    private static final int MOST_PERSONS = 20;
    private static final String THE_PRODUCT = "-";

    /** Kinds of objects that are known by a key which people can type. */
    private static final List<String> KEYED =
            List.of("indicator:", "scorecard:", "org-unit:", "position:", "calendar-day:", "login:", "export:");

    private final ObjectProvider<People> people;
    private final Accounts accounts;
    private final Clock clock;

    EntrySearch(ObjectProvider<People> people, Accounts accounts, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    Wanted wanted(Search search) {
        String person = words(search.person());
        String object = words(search.object());
        List<EmployeeId> concerned = object.isEmpty() ? List.of() : persons(object);
        return new Wanted(
                person.isEmpty() ? null : usernames(person),
                person.toLowerCase(Locale.ROOT),
                object.isEmpty() ? null : subjects(object, concerned),
                concerned.stream().map(EmployeeId::toString).toList(),
                object.toLowerCase(Locale.ROOT),
                search.kinds(),
                start(search.from()),
                start(search.to() == null ? null : search.to().plusDays(1)));
    }

    private static String words(@Nullable String given) {
        return given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private List<String> usernames(String person) {
        if (person.equals(THE_PRODUCT)) {
            return List.of();
        }
        Stream<String> found = accounts.records(accountsOf(persons(person))).values().stream()
                .map(account -> account.username().toLowerCase(Locale.ROOT));
        return Stream.concat(Stream.of(person.toLowerCase(Locale.ROOT)), found)
                .distinct()
                .toList();
    }

    private List<EmployeeId> persons(String words) {
        return people.stream()
                .flatMap(known -> known.search(words, MOST_PERSONS).stream())
                .map(Person::id)
                .toList();
    }

    private Collection<AccountId> accountsOf(List<EmployeeId> employees) {
        return accounts.activeAccountsOf(employees).values();
    }

    private List<String> subjects(String object, List<EmployeeId> concerned) {
        List<String> subjects = new ArrayList<>(List.of(object));
        KEYED.forEach(type -> subjects.add(type + object));
        concerned.forEach(employee -> subjects.add("employee:" + employee));
        accountsOf(concerned).forEach(account -> subjects.add("account:" + account));
        return subjects;
    }
}
