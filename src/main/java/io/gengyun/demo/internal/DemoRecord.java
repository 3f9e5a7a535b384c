package io.gengyun.demo.internal;

import io.gengyun.security.AccountEvents.AccountDeactivated;
import io.gengyun.security.AccountEvents.PasswordChanged;
import io.gengyun.security.AccountId;
import io.gengyun.security.spi.LoginHints;
import io.gengyun.shared.LocalizedText;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is written down about the demo company: that it was begun and finished, and which accounts
 * the login page may tell everybody. An account whose password was changed is told no more.
 */
@Component
class DemoRecord implements LoginHints {

    /** Password of every account of the demo company. */
    static final String PASSWORD = "gengyun-demo";

    private final JdbcClient database;
    private final Clock clock;

    DemoRecord(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean begun() {
        return is("select exists (select 1 from demo.company)");
    }

    boolean finished() {
        return is("select exists (select 1 from demo.company where finished_at is not null)");
    }

    void begin() {
        database.sql("insert into demo.company (begun_at) values (?) on conflict do nothing")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    void finish() {
        database.sql("update demo.company set finished_at = ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    void tell(AccountId account, String username, LocalizedText label, int rank) {
        database.sql(
                        "insert into demo.hint (account, username, label_zh, label_en, rank)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(account.value(), username, label.zh(), label.en(), rank)
                .update();
    }

    @Override
    public List<Hint> hints() {
        return database.sql("select username, label_zh, label_en from demo.hint order by rank")
                .query(
                        (row, number) ->
                                new Hint(
                                        row.getString("username"),
                                        PASSWORD,
                                        new LocalizedText(
                                                row.getString("label_zh"),
                                                row.getString("label_en"))))
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
        database.sql("delete from demo.hint where account = ?").param(account.value()).update();
    }

    private boolean is(String question) {
        return database.sql(question).query(Boolean.class).single();
    }
}
