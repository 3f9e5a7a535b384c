package io.gengyun.rest.internal;

import io.gengyun.security.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers that calls with an Idempotency-Key have got, for a day. */
@Component
class StoredAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    /** One key of one account on one path. */
    public record Key(AccountId account, String path, String key) {}

    /** The answer; status is null while the first call still runs. */
    record Answer(String request, @Nullable Integer status, Map<String, String> headers, byte[] body) {}

    private final JdbcClient database;
    private final Clock clock;
    private final JsonMapper json;

    /** An answer as it lies in the table; without a status while the call runs. */
    private record Row(
            String request,
            @Nullable Integer status,
            @Nullable String headers,
            byte @Nullable [] body) {}

    StoredAnswers(JdbcClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Takes the key for a call that runs now; false when it is taken. What a call did whose process
     * died is not known: its key stays taken for the whole day, so that nothing is done twice.
     */
    public boolean begin(Key key, String request) {
        Instant now = clock.instant();
        database.sql("""
                        delete from rest.answer where ctid in
                            (select ctid from rest.answer where at < ? limit 100)""").param(now.minus(KEPT)).update();
        return database.sql("""
                                insert into rest.answer as held (account, path, key, request, at)
                                values (?, ?, ?, ?, ?)
                                on conflict (account, path, key) do update
                                set request = excluded.request, at = excluded.at, status = null,
                                    headers = null, body = null
                                where held.at < ?""")
                        .params(key.account(), key.path(), key.key(), request, now, now.minus(KEPT))
                        .update()
                == 1;
    }

    Optional<Answer> find(Key key) {
        return database.sql("select request, status, headers, body from rest.answer"
                        + " where account = ? and path = ? and key = ?")
                .params(key.account(), key.path(), key.key())
                .query(Row.class)
                .optional()
                .map(this::read);
    }

    private Answer read(Row row) {
        return new Answer(
                row.request(),
                row.status(),
                row.headers() == null ? Map.of() : json.readValue(row.headers(), new TypeReference<>() {}),
                row.body() == null ? new byte[0] : row.body());
    }

    void finish(Key key, int status, Map<String, String> headers, byte[] body) {
        database.sql("""
                        update rest.answer set status = ?, headers = cast(? as jsonb), body = ?
                        where account = ? and path = ? and key = ?""")
                .params(status, json.writeValueAsString(headers), body, key.account(), key.path(), key.key())
                .update();
    }

    void forget(Key key) {
        database.sql("delete from rest.answer where account = ? and path = ? and key = ?")
                .params(key.account(), key.path(), key.key())
                .update();
    }
}
