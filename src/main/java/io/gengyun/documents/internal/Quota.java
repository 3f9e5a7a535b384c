package io.gengyun.documents.internal;

import io.gengyun.persistence.LockSpace;
import io.gengyun.persistence.Locks;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.shared.BusinessRefusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one case may hold and one account may store on one day of the company. */
@Component
class Quota {

    private record Held(int number, long total) {}

    private final JdbcClient database;
    private final Locks locks;
    private final DocumentLimits limits;
    private final Access access;
    private final Clock clock;

    Quota(JdbcClient database, Locks locks, DocumentLimits limits, Access access, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.limits = limits;
        this.access = access;
        this.clock = clock;
    }

    /** Refuses a file of this size; until the commit nobody else adds to the same. */
    void check(String owner, long size) {
        locks.hold(LockSpace.FILES_OF_CASE, owner);
        Held inCase = held("owner = ?", owner);
        if (inCase.number() >= limits.number()) {
            throw BusinessRefusal.refused("documents.tooMany", limits.number());
        }
        if (inCase.total() + size > limits.total().toBytes()) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.TOO_LARGE,
                    "documents.tooMuch",
                    limits.total().toMegabytes());
        }
        Optional<CurrentUser> user = access.present();
        if (user.isPresent()) {
            checkDay(user.get(), size);
        }
    }

    private void checkDay(CurrentUser user, long size) {
        locks.hold(LockSpace.FILES_OF_ACCOUNT, user.account().toString());
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        Held stored = held("by_account = ? and at >= ?", user.account(), today);
        if (stored.number() >= limits.dailyNumber()
                || stored.total() + size > limits.dailyTotal().toBytes()) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.TOO_OFTEN,
                    "documents.tooMuchToday",
                    limits.dailyNumber(),
                    limits.dailyTotal().toMegabytes());
        }
    }

    private Held held(String condition, Object... values) {
        return database.sql("select count(*) as number, coalesce(sum(size), 0) as total from documents.document where "
                        + condition)
                .params(values)
                .query(Held.class)
                .single();
    }
}
