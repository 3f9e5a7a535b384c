package io.gengyun.organization.internal;

import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.organization.StaffAccounts;
import io.gengyun.security.Access;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.StaffAccount;
import io.gengyun.security.DataScope;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts named by the numbers of the employees, with random first passwords. */
@Component
@Transactional
class NumberedAccounts implements StaffAccounts {

    /** Without what is easily mistaken for something else on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LONGEST_NAME = 64;
    private static final int MOST_OF_A_NAME = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Person(
            UUID id, String number, String name, @Nullable String unit, boolean leads) {
        EmployeeId employee() {
            return new EmployeeId(id);
        }
    }

    private final JdbcClient database;
    private final EmployeeRows rows;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;

    NumberedAccounts(JdbcClient database, EmployeeRows rows, Accounts accounts, Access access, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public AccountCounts counts() {
        access.require(Role.HR, Role.ADMIN);
        List<Person> everybody = present();
        List<Person> without = withoutAccount(everybody);
        return new AccountCounts(
                everybody.size(),
                everybody.size() - without.size(),
                without.size(),
                without.stream().filter(Person::leads).count());
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<EmployeeRecord> without(@Nullable String search, int limit, @Nullable String after) {
        access.require(Role.HR, Role.ADMIN);
        Set<EmployeeId> people =
                withoutAccount(present()).stream().map(Person::employee).collect(Collectors.toSet());
        return rows.page(new DataScope(false, people), search, limit, after);
    }

    @Override
    public List<Made> make(Wish wish, int most) {
        access.require(Role.ADMIN);
        List<Person> next = withoutAccount(present()).stream()
                .filter(person -> wish.whom() == Whom.EVERYBODY || person.leads())
                .limit(most)
                .toList();
        Set<String> taken = new HashSet<>(accounts.taken(candidates(next)));
        List<StaffAccount> wanted = new ArrayList<>(next.size());
        List<Made> made = new ArrayList<>(next.size());
        for (Person person : next) {
            String username = free(named(person), taken);
            String password = password();
            Set<Role> roles = roles(person, wish);
            wanted.add(new StaffAccount(username, password, person.employee(), roles));
            made.add(new Made(person.number(), person.name(), person.unit(), username, password, roles));
        }
        accounts.createAll(wanted);
        return made;
    }

    private List<Person> present() {
        return database.sql("""
                        select e.id, e.number, e.name, u.code as unit,
                               exists (select 1 from organization.employee below
                                       where below.supervisor_id = e.id) as leads
                        from organization.employee e
                        left join organization.org_unit u on u.id = e.unit_id
                        where e.left_on is null or e.left_on >= :today
                        order by e.number
                        """)
                .param("today", LocalDate.now(clock))
                .query(Person.class)
                .list();
    }

    /** Whose account was closed has one: whoever closed it did not mean them to get another. */
    private List<Person> withoutAccount(List<Person> people) {
        Set<EmployeeId> known =
                accounts.known(people.stream().map(Person::employee).toList());
        return people.stream()
                .filter(person -> !known.contains(person.employee()))
                .toList();
    }

    private static List<String> candidates(List<Person> people) {
        return people.stream()
                .map(NumberedAccounts::named)
                .flatMap(name -> IntStream.rangeClosed(1, MOST_OF_A_NAME).mapToObj(next -> numbered(name, next)))
                .toList();
    }

    private static String named(Person person) {
        String number = person.number().strip();
        return number.length() > LONGEST_NAME ? number.substring(0, LONGEST_NAME) : number;
    }

    /** The name, or the name with the first number behind it that nobody has. */
    private static String free(String name, Set<String> taken) {
        int next = 1;
        while (!taken.add(numbered(name, next).toLowerCase(Locale.ROOT))) {
            next++;
        }
        return numbered(name, next);
    }

    private static String numbered(String name, int next) {
        String stem = name.length() > LONGEST_NAME - 4 ? name.substring(0, LONGEST_NAME - 4) : name;
        return next == 1 ? name : stem + "-" + next;
    }

    private static Set<Role> roles(Person person, Wish wish) {
        Set<Role> roles = EnumSet.of(Role.EMPLOYEE);
        if (person.leads()) {
            roles.add(Role.SUPERVISOR);
        }
        if (wish.hr().contains(person.employee())) {
            roles.add(Role.HR);
        }
        if (wish.executives().contains(person.employee())) {
            roles.add(Role.EXECUTIVE);
        }
        return roles;
    }

    /** Three groups of four, sixty bits or so. */
    private static String password() {
        StringBuilder password = new StringBuilder(14);
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
