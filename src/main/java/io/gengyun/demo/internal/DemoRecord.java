package io.gengyun.demo.internal;

import io.gengyun.demo.DemoCompany.DemoAccount;
import io.gengyun.security.AccountEvents.AccountDeactivated;
import io.gengyun.security.AccountEvents.PasswordChanged;
import io.gengyun.security.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is written down about the demo company: that it was begun and finished, and which accounts
 * the login page may tell everybody. An account whose password was changed is told no more.
 */
@Component
class DemoRecord {

    /** Password of every account of the demo company. */
    static final String PASSWORD = "gengyun-demo";

    private final JdbcClient database;
    private final Clock clock;

    DemoRecord(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean begun() {
        return begunAt().isPresent();
    }

    Optional<Instant> begunAt() {
        return database.sql("select begun_at from demo.company")
                .query(Instant.class)
                .optional();
    }

    /** The day that the company's story ends on, kept when it is taken up again later. */
    LocalDate today() {
        return LocalDate.ofInstant(begunAt().orElseGet(clock::instant), clock.getZone());
    }

    boolean finished() {
        return is("select exists (select 1 from demo.company where finished_at is not null)");
    }

    void begin() {
        database.sql("insert into demo.company (begun_at) values (?) on conflict do nothing")
                .param(clock.instant())
                .update();
    }

    void finish() {
        int finished = database.sql("update demo.company set finished_at = ?")
                .param(clock.instant())
                .update();
        if (finished == 0) {
            throw new IllegalStateException("the demo company was removed while it was loaded");
        }
    }

    /** When it was begun; whoever else asks like this waits for the end of the transaction. */
    Optional<Instant> lock() {
        return database.sql("select begun_at from demo.company for update")
                .query(Instant.class)
                .optional();
    }

    void forget() {
        database.sql("delete from demo.hint").update();
        database.sql("delete from demo.company").update();
    }

    void tell(AccountId account, String username, Introduction as, int rank) {
        database.sql("""
                        insert into demo.hint
                            (account, username, label_zh, label_en, explanation_zh, explanation_en,
                             rank)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        account.value(),
                        username,
                        as.label().zh(),
                        as.label().en(),
                        as.explanation() == null ? null : as.explanation().zh(),
                        as.explanation() == null ? null : as.explanation().en(),
                        rank)
                .update();
    }

    /** Whether everybody knows the password of an account. */
    boolean tells(AccountId account) {
        return database.sql("select exists (select 1 from demo.hint where account = ?)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    long told() {
        return database.sql("select count(*) from demo.hint").query(Long.class).single();
    }

    List<DemoAccount> accounts() {
        return database.sql("""
                        select username, cast(:password as text) as password, label_zh, label_en,
                               explanation_zh, explanation_en
                        from demo.hint order by rank""")
                .param("password", PASSWORD)
                .query(DemoAccount.class)
                .list();
    }

    @EventListener
    void on(PasswordChanged changed) {
        tellNoMore(changed.account());
    }

    @EventListener
    void on(AccountDeactivated closed) {
        tellNoMore(closed.account());
    }

    private void tellNoMore(AccountId account) {
        database.sql("delete from demo.hint where account = ?")
                .param(account.value())
                .update();
    }

    private boolean is(String question) {
        return database.sql(question).query(Boolean.class).single();
    }
}
