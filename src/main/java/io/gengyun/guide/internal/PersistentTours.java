package io.gengyun.guide.internal;

import io.gengyun.guide.Tours;
import io.gengyun.security.Access;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tours in the database, one row for each account that was offered one. */
@Component
@Transactional
class PersistentTours implements Tours {

    private final JdbcClient database;
    private final Access access;
    private final Clock clock;

    PersistentTours(JdbcClient database, Access access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Tour> own() {
        return database.sql("select state, stop from guide.tour where account = ?")
                .param(access.user().account())
                .query(Tour.class)
                .optional();
    }

    @Override
    public void offered() {
        database.sql("insert into guide.tour (account, state, changed_at)"
                        + " values (?, 'OFFERED', ?) on conflict do nothing")
                .params(access.user().account(), clock.instant())
                .update();
    }

    @Override
    public void at(String stop) {
        database.sql("""
                        insert into guide.tour (account, state, stop, changed_at)
                        values (?, 'RUNNING', ?, ?)
                        on conflict (account) do update
                        set state = excluded.state, stop = excluded.stop,
                            changed_at = excluded.changed_at""").params(access.user().account(), stop, clock.instant()).update();
    }

    @Override
    public void leave() {
        end(State.LEFT);
    }

    @Override
    public void finish() {
        end(State.DONE);
    }

    private void end(State state) {
        database.sql("update guide.tour set state = ?, changed_at = ? where account = ?")
                .params(state, clock.instant(), access.user().account())
                .update();
    }
}
