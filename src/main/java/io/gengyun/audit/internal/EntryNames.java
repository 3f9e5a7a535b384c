package io.gengyun.audit.internal;

import io.gengyun.audit.internal.EntryRows.About;
import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.security.spi.ReportingLines;
import io.gengyun.shared.EmployeeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the persons and objects of some entries are called, in a few statements for all of them. */
@Component
class EntryNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Names found: of persons behind usernames, of anything by its id, of subjects told before. */
    record Names(
            Map<String, String> persons,
            Map<String, String> ids,
            Map<String, String> subjects,
            Map<String, About> abouts,
            Collection<String> naming) {

        /** A person's name for their id, else the value itself. */
        String of(String value) {
            return ids.getOrDefault(value, value);
        }

        /** What the object of an entry is called, or whom it is about; null when nobody knows. */
        @Nullable
        String ofObject(EntryRows.Row entry) {
            String name = ofSubject(entry.subject());
            return name == null ? ids.get(about(entry).employee()) : name;
        }

        /** Whom an entry is about, by itself or by another of the same object. */
        About about(EntryRows.Row entry) {
            String employee = naming.contains(entry.type()) ? entry.id("employee") : "";
            return employee.isEmpty()
                    ? abouts.getOrDefault(entry.subject(), About.NOBODY)
                    : new About(entry.id("cycle"), employee);
        }

        private @Nullable String ofSubject(String subject) {
            int colon = subject.indexOf(':');
            String id = subject.substring(colon + 1);
            String told = subjects.get(subject);
            if (told != null) {
                return told;
            }
            return ID.matcher(id).matches() ? ids.get(id) : id;
        }
    }

    private final Accounts accounts;
    private final ObjectProvider<ReportingLines> people;
    private final EntryRows rows;
    private final DeclaredKinds kinds;

    EntryNames(Accounts accounts, ObjectProvider<ReportingLines> people, EntryRows rows, DeclaredKinds kinds) {
        this.accounts = accounts;
        this.people = people;
        this.rows = rows;
        this.kinds = kinds;
    }

    Names of(Collection<EntryRows.Row> entries) {
        Set<String> usernames = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        for (EntryRows.Row entry : entries) {
            if (entry.actorName() != null) {
                usernames.add(entry.actorName());
            }
            subjects.add(entry.subject());
            List<String> texts = new ArrayList<>();
            EntryFacts.texts(entry.facts(), texts);
            texts.add(entry.subject().substring(entry.subject().indexOf(':') + 1));
            texts.stream()
                    .filter(text -> ID.matcher(text).matches())
                    .map(UUID::fromString)
                    .forEach(ids::add);
        }
        List<String> naming = kinds.aboutPeople();
        Map<String, About> abouts = rows.aboutWhom(subjects);
        abouts.values().stream()
                .map(About::employee)
                .filter(id -> ID.matcher(id).matches())
                .map(UUID::fromString)
                .forEach(ids::add);
        return new Names(accounts.namesOf(usernames), ofIds(ids), rows.toldNames(subjects), abouts, naming);
    }

    /** Ids are of employees or accounts or of something that has no name here. */
    private Map<String, String> ofIds(Set<UUID> ids) {
        Map<AccountId, AccountRecord> found =
                accounts.records(ids.stream().map(AccountId::new).toList());
        Set<EmployeeId> employees =
                new HashSet<>(ids.stream().map(EmployeeId::new).toList());
        found.values().stream()
                .map(AccountRecord::employee)
                .filter(Objects::nonNull)
                .forEach(employees::add);
        Map<EmployeeId, String> called = new HashMap<>();
        people.ifAvailable(lines -> called.putAll(lines.namesOf(employees)));
        Map<String, String> names = new HashMap<>();
        called.forEach((id, name) -> names.put(id.toString(), name));
        found.forEach((id, account) -> names.put(
                id.toString(),
                account.employee() == null
                        ? account.username()
                        : called.getOrDefault(account.employee(), account.username())
                                + " ("
                                + account.username()
                                + ")"));
        return names;
    }
}
