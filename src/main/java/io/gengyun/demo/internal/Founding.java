package io.gengyun.demo.internal;

import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.organization.OrgUnits;
import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.security.Accounts.NewAccount;
import io.gengyun.security.Role;
import io.gengyun.shared.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The first day of the demo company: its units, its people and their accounts. */
@Component
class Founding {

    private static final String ADMINISTRATOR = "admin";
    private static final int ALL = 100;

    private final OrgUnits units;
    private final Employees employees;
    private final Accounts accounts;
    private final DemoRecord told;
    private final DemoSettings settings;

    Founding(
            OrgUnits units,
            Employees employees,
            Accounts accounts,
            DemoRecord told,
            DemoSettings settings) {
        this.units = units;
        this.employees = employees;
        this.accounts = accounts;
        this.told = told;
        this.settings = settings;
    }

    /** Whether the database still is as it was made: no account and nobody employed. */
    boolean possible() {
        return Acting.founder().get(() -> accounts.list(null, 1, null).items().isEmpty());
    }

    void found(Business business) {
        Acting.founder()
                .run(
                        () -> {
                            makeUnits();
                            for (Person person : Person.values()) {
                                employees.put(draft(person, business));
                            }
                            makeAccounts();
                        });
    }

    /** The accounts of everybody, by person. */
    Map<Person, AccountRecord> accounts() {
        Map<String, AccountRecord> known = Acting.founder().get(this::accountsByName);
        Map<Person, AccountRecord> people = new HashMap<>();
        for (Person person : Person.values()) {
            people.put(person, Optional.ofNullable(known.get(person.username())).orElseThrow());
        }
        return people;
    }

    private void makeUnits() {
        Set<String> known =
                units.units().stream().map(OrgUnits.UnitRecord::code).collect(Collectors.toSet());
        for (String unit : List.of(Person.Place.REGION, Person.Place.STAFF)) {
            if (!known.contains(unit)) {
                units.putUnit(null, unit, null);
            }
        }
        for (String unit : List.of(Person.Place.NORTH, Person.Place.NORTHEAST)) {
            if (!known.contains(unit)) {
                units.putUnit(null, unit, Person.Place.REGION);
            }
        }
    }

    private static EmployeeDraft draft(Person person, Business business) {
        return new EmployeeDraft(
                person.number(),
                person.chinese(),
                person.unit(),
                person.position(),
                person.grade(),
                person.supervisor().map(Person::number).orElse(null),
                business.joined(person),
                null,
                person.username() + "@demo.example",
                null);
    }

    private void makeAccounts() {
        Map<String, AccountRecord> known = accountsByName();
        makeAdministrator(known);
        for (Person person : Person.values()) {
            if (!known.containsKey(person.username())) {
                AccountId made =
                        accounts.create(
                                new NewAccount(
                                        person.username(),
                                        DemoRecord.PASSWORD,
                                        person.number(),
                                        person.roles()));
                told.tell(made, person.username(), person.label(), person.ordinal());
            }
        }
    }

    private void makeAdministrator(Map<String, AccountRecord> known) {
        if (known.containsKey(ADMINISTRATOR)) {
            return;
        }
        String own = settings.admin().password();
        boolean given = settings.administratorHasOwnPassword() && own != null;
        Set<Role> roles =
                given
                        ? Set.of(Role.ADMIN, Role.HR, Role.CONSULTANT)
                        : Set.of(Role.ADMIN, Role.CONSULTANT);
        AccountId made =
                accounts.create(
                        new NewAccount(
                                ADMINISTRATOR,
                                given && own != null ? own : DemoRecord.PASSWORD,
                                null,
                                roles));
        if (!given) {
            told.tell(
                    made,
                    ADMINISTRATOR,
                    new LocalizedText("系统管理员 · 实施顾问", "administrator · consultant"),
                    Person.values().length);
        }
    }

    private Map<String, AccountRecord> accountsByName() {
        return accounts.list(null, ALL, null).items().stream()
                .collect(Collectors.toMap(AccountRecord::username, account -> account));
    }
}
