package io.gengyun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.support.TestAccounts;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class AccountsTests {

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void clear() {
        database.update("delete from security.account");
    }

    @Test
    void takesANameOnceWhateverItsCase() {
        people.make("Wang.Fang", null, Role.EMPLOYEE);

        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> people.make("wang.fang ", null, Role.EMPLOYEE))
                .matches(refusal -> refusal.kind() == BusinessRefusal.Kind.CONFLICT);
    }

    @Test
    void keepsTheNameOfTheDemoCompanyForItself() {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> people.make(" Demo", null, Role.EMPLOYEE))
                .matches(refusal -> refusal.fields().getFirst().key().equals("security.username.reserved"));
        assertThat(accounts.taken(Set.of("DEMO", "demo-2"))).containsExactly("demo");
    }

    @Test
    void refusesAPasswordOfNineCharactersAndTakesOneOfTen() {
        As admin = As.user(Role.ADMIN);

        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() ->
                        admin.run(() -> accounts.create(new Accounts.NewAccount("a", "123456789", null, Set.of()))));
        admin.run(() -> accounts.create(new Accounts.NewAccount("a", "耕耘耕耘耕耘耕耘耕耘", null, Set.of())));
    }

    @Test
    void letsOnlyAdministratorsMakeAccounts() {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> As.user(Role.HR)
                        .run(() -> accounts.create(new Accounts.NewAccount("x", "1234567890", null, Set.of()))))
                .matches(refusal -> refusal.kind() == BusinessRefusal.Kind.FORBIDDEN);
    }

    @Test
    void refusesAnUnknownEmployeeNumber() {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> people.make("x", "no such number", Role.EMPLOYEE))
                .matches(refusal -> refusal.fields().getFirst().field().equals("employeeNumber"));
    }

    @Test
    void keepsOneAdministrator() {
        As only = people.make("only", null, Role.ADMIN);
        AccountId id = only.user().account();

        assertThatExceptionOfType(BusinessRefusal.class).isThrownBy(() -> only.run(() -> accounts.deactivate(id)));
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> only.run(() -> accounts.grant(id, Set.of(Role.HR))));

        people.make("second", null, Role.ADMIN);
        only.run(() -> accounts.deactivate(id));
        assertThat(accounts.activeWith(Role.ADMIN)).hasSize(1).doesNotContain(id);
    }

    @Test
    void keepsOneAdministratorWhenTwoCloseEachOtherAtOnce() {
        As one = people.make("one", null, Role.ADMIN);
        As other = people.make("other", null, Role.ADMIN);

        CompletableFuture<Boolean> second = transaction.execute(underway -> {
            one.run(() -> accounts.deactivate(other.user().account()));
            CompletableFuture<Boolean> waiting =
                    CompletableFuture.supplyAsync(() -> closes(other, one.user().account()));
            await().until(this::somebodyWaits);
            return waiting;
        });

        assertThat(second.join()).isFalse();
        assertThat(accounts.activeWith(Role.ADMIN)).containsExactly(one.user().account());
    }

    private boolean closes(As who, AccountId account) {
        try {
            who.run(() -> accounts.deactivate(account));
            return true;
        } catch (BusinessRefusal refused) {
            return false;
        }
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(database.queryForObject("""
                        select exists (select from pg_locks l join pg_stat_activity a using (pid)
                        where not l.granted and a.datname = current_database())""", Boolean.class));
    }

    @Test
    void listsByNameInSlices() {
        people.make("chen", null, Role.ADMIN);
        people.make("Bai", null, Role.EMPLOYEE);
        people.make("an%", null, Role.EMPLOYEE);
        As admin = As.user(Role.ADMIN);

        Slice<Accounts.AccountRecord> first = admin.get(() -> accounts.list(null, 2, null));
        Slice<Accounts.AccountRecord> rest = admin.get(() -> accounts.list(null, 2, first.next()));

        assertThat(first.items()).extracting(Accounts.AccountRecord::username).containsExactly("an%", "Bai");
        assertThat(rest.items()).extracting(Accounts.AccountRecord::username).containsExactly("chen");
        assertThat(rest.next()).isNull();
        assertThat(admin.get(() -> accounts.list("%", 9, null)).items()).hasSize(1);
    }

    @Test
    void changesTheOwnPasswordOnlyForTheCurrentOne() {
        As me = people.make("me", null, Role.EMPLOYEE);

        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> me.run(() -> accounts.changeOwnPassword("wrong one", "new password")));
        me.run(() -> accounts.changeOwnPassword(TestAccounts.PASSWORD, "new password"));
        me.run(() -> accounts.changeOwnPassword("new password", TestAccounts.PASSWORD));
    }

    @Test
    void keepsTheChosenLanguage() {
        As me = people.make("me", null, Role.ADMIN);

        me.run(() -> accounts.speak(Locale.ENGLISH));

        assertThat(me.get(() -> accounts.find(me.user().account()))
                        .orElseThrow()
                        .language())
                .isEqualTo(Locale.ENGLISH);
    }
}
