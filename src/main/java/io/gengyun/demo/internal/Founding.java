package io.gengyun.demo.internal;

import io.gengyun.demo.internal.business.Business;
import io.gengyun.demo.internal.business.People;
import io.gengyun.demo.internal.business.Person;
import io.gengyun.demo.internal.cycles.Acting;
import io.gengyun.demo.internal.loading.Patience;
import io.gengyun.organization.Company;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.organization.OrgUnits;
import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.security.Accounts.NewAccount;
import io.gengyun.security.Accounts.StaffAccount;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The first day of the demo company: its units, its people and their accounts. */
@Component
class Founding {

    private static final String COMPANY = "砺川阀门";
    private static final String SALES = "销售中心";

    private final Company company;
    private final OrgUnits units;
    private final Employees employees;
    private final Accounts accounts;
    private final Importing importing;
    private final DemoRecord told;
    private final DemoSettings settings;
    private final TransactionOperations transactions;

    Founding(
            Company company,
            OrgUnits units,
            Employees employees,
            Accounts accounts,
            Importing importing,
            DemoRecord told,
            DemoSettings settings,
            TransactionOperations transactions) {
        this.company = company;
        this.units = units;
        this.employees = employees;
        this.accounts = accounts;
        this.importing = importing;
        this.told = told;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Whether nobody has an account yet. */
    boolean nobodyIsThere() {
        return Acting.founder().get(() -> accounts.list(null, 1, null).items().isEmpty());
    }

    /**
     * Brings an administrator too, where nobody has an account yet. The accounts are made and told
     * in one transaction: everybody knows their password, and a removal must know that.
     */
    void found(Business business, Patience patience) {
        Acting.founder().run(() -> {
            makeUnits(business.people());
            importing.bring(business.staff(), patience);
            transactions.executeWithoutResult(status -> makeAccounts(business.people()));
            giveName();
        });
    }

    /** Refuses when an account of one of its people's names is somebody else's. */
    void refuseTakenNames(People people) {
        List<String> names = people.present().stream().map(Person::username).toList();
        accounts.taken(names).stream().sorted().findFirst().ifPresent(name -> {
            throw BusinessRefusal.refused("demo.nameTaken", name);
        });
    }

    /** The accounts of everybody who works here, by person. */
    Map<Person, AccountRecord> accounts(People people) {
        Map<String, AccountRecord> known = Acting.founder().get(this::accountsByName);
        Map<Person, AccountRecord> found = new HashMap<>();
        for (Person person : people.present()) {
            found.put(person, Optional.ofNullable(known.get(person.username())).orElseThrow());
        }
        return found;
    }

    /**
     * Leaves the name that somebody gave before. Comes after the accounts, which else began in the
     * language of the company and not in that of whoever tries them.
     */
    private void giveName() {
        Company.Profile profile = company.profile();
        if (profile.name() == null) {
            company.put(COMPANY, profile.language());
        }
    }

    private void makeUnits(People people) {
        Set<String> known =
                units.units().stream().map(OrgUnits.UnitRecord::code).collect(Collectors.toSet());
        putUnit(known, COMPANY, null);
        putUnit(known, SALES, COMPANY);
        for (Person person : people.all()) {
            putUnit(known, person.unit(), person.region().isPresent() ? SALES : COMPANY);
        }
    }

    private void putUnit(Set<String> known, String code, @Nullable String parent) {
        if (known.add(code)) {
            units.putUnit(null, code, parent);
        }
    }

    private void makeAccounts(People people) {
        Map<String, AccountRecord> known = accountsByName();
        if (known.isEmpty()) {
            makeAdministrator();
        }
        List<Person> without = people.present().stream()
                .filter(person -> !known.containsKey(person.username()))
                .toList();
        accounts.createAll(staff(without));
        Map<String, AccountRecord> made = accountsByName();
        for (Person person : without) {
            told.tell(
                    Objects.requireNonNull(made.get(person.username())).id(),
                    person.username(),
                    Introduction.of(person),
                    Introduction.rank(person.username(), people.all().indexOf(person)));
        }
    }

    private List<StaffAccount> staff(List<Person> people) {
        Map<String, EmployeeRecord> records =
                employees.withNumbers(people.stream().map(Person::number).toList());
        return people.stream()
                .map(person -> new StaffAccount(
                        person.username(),
                        DemoRecord.PASSWORD,
                        Objects.requireNonNull(records.get(person.number())).id(),
                        person.roles()))
                .toList();
    }

    private void makeAdministrator() {
        String own = settings.admin().password();
        boolean given = settings.administratorHasOwnPassword() && own != null;
        Set<Role> roles = given ? Set.of(Role.ADMIN, Role.HR, Role.CONSULTANT) : Set.of(Role.ADMIN, Role.CONSULTANT);
        AccountId made = accounts.create(new NewAccount(
                Introduction.ADMINISTRATOR, given && own != null ? own : DemoRecord.PASSWORD, null, roles));
        if (!given) {
            told.tell(
                    made,
                    Introduction.ADMINISTRATOR,
                    Introduction.ofAdministrator(),
                    Introduction.rank(Introduction.ADMINISTRATOR, 0));
        }
    }

    private Map<String, AccountRecord> accountsByName() {
        List<AccountRecord> found = new ArrayList<>();
        Slice<AccountRecord> page = accounts.list(null, Slice.MOST, null);
        found.addAll(page.items());
        while (page.next() != null) {
            page = accounts.list(null, Slice.MOST, page.next());
            found.addAll(page.items());
        }
        return found.stream().collect(Collectors.toMap(AccountRecord::username, account -> account));
    }
}
