package io.gengyun.rest.internal;

import io.gengyun.security.AccountId;
import java.sql.Timestamp;
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
                            (select ctid from rest.answer where at < ? limit 100)""").param(Timestamp.from(now.minus(KEPT))).update();
        return database.sql("""
                                insert into rest.answer as held (account, path, key, request, at)
                                values (?, ?, ?, ?, ?)
                                on conflict (account, path, key) do update
                                set request = excluded.request, at = excluded.at, status = null,
                                    headers = null, body = null
                                where held.at < ?""")
                        .params(
                                key.account().value(),
                                key.path(),
                                key.key(),
                                request,
                                Timestamp.from(now),
                                Timestamp.from(now.minus(KEPT)))
                        .update()
                == 1;
    }

    Optional<Answer> find(Key key) {
        return database.sql("select request, status, headers, body from rest.answer"
                        + " where account = ? and path = ? and key = ?")
                .params(key.account().value(), key.path(), key.key())
                .query((row, number) -> {
                    String headers = row.getString("headers");
                    byte[] body = row.getBytes("body");
                    return new Answer(
                            row.getString("request"),
                            (Integer) row.getObject("status"),
                            headers == null ? Map.of() : json.readValue(headers, new TypeReference<>() {}),
                            body == null ? new byte[0] : body);
                })
                .optional();
    }

    void finish(Key key, int status, Map<String, String> headers, byte[] body) {
        database.sql("""
                        update rest.answer set status = ?, headers = cast(? as jsonb), body = ?
                        where account = ? and path = ? and key = ?""")
                .params(
                        status,
                        json.writeValueAsString(headers),
                        body,
                        key.account().value(),
                        key.path(),
                        key.key())
                .update();
    }

    void forget(Key key) {
        database.sql("delete from rest.answer where account = ? and path = ? and key = ?")
                .params(key.account().value(), key.path(), key.key())
                .update();
    }
}
