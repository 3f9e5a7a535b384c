package io.gengyun.guide.internal;

import io.gengyun.guide.FirstRun;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first run of this installation, in the database. */
@Component
@Transactional
class PersistentFirstRun implements FirstRun {

    private final JdbcClient database;
    private final Access access;
    private final Clock clock;

    PersistentFirstRun(JdbcClient database, Access access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    private CurrentUser leader() {
        return access.require(Role.ADMIN, Role.HR, Role.CONSULTANT);
    }

    @Override
    @Transactional(readOnly = true)
    public Phase phase() {
        leader();
        return database.sql("select ended_at is not null from guide.first_run")
                .query(Boolean.class)
                .optional()
                .map(ended -> ended ? Phase.OVER : Phase.BEGUN)
                .orElse(Phase.UNTOUCHED);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> skipped() {
        leader();
        return Set.copyOf(database.sql("select step from guide.skipped_step")
                .query(String.class)
                .list());
    }

    @Override
    public void begin() {
        leader();
        database.sql("insert into guide.first_run (only_one, begun_at) values (true, ?)" + " on conflict do nothing")
                .param(clock.instant())
                .update();
    }

    @Override
    public void skip(String step) {
        CurrentUser user = leader();
        database.sql("insert into guide.skipped_step (step, skipped_by, skipped_at)"
                        + " values (?, ?, ?) on conflict do nothing")
                .params(step, user.username(), clock.instant())
                .update();
    }

    @Override
    public void takeUp(String step) {
        leader();
        database.sql("delete from guide.skipped_step where step = ?")
                .param(step)
                .update();
    }

    @Override
    public void end() {
        begin();
        database.sql("update guide.first_run set ended_at = ? where ended_at is null")
                .param(clock.instant())
                .update();
    }
}
