package io.gengyun.audit.internal;

import io.gengyun.audit.Anchor;
import io.gengyun.audit.AuditTrail;
import io.gengyun.audit.ChainCheck;
import io.gengyun.audit.TrailVerified;
import io.gengyun.audit.internal.EntryNames.Names;
import io.gengyun.audit.internal.EntryRows.About;
import io.gengyun.audit.internal.EntryRows.Mark;
import io.gengyun.audit.internal.EntryRows.Row;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trail in PostgreSQL, for reading and verifying. */
@Component
class PersistentAuditTrail implements AuditTrail {

    private static final Duration OVERDUE = Duration.ofMinutes(5);

    private record SealRow(long number, Instant sealedAt, byte[] hash) {}

    private record StateRow(
            long seal,
            byte[] sealHash,
            @Nullable Instant sealedAt,
            long waiting,
            @Nullable Instant since) {}

    private static final String STATE = """
            select h.seal, h.seal_hash, s.sealed_at, w.number as waiting, w.since
            from audit.head h
                left join audit.seal s on s.number = h.seal
                cross join (
                    select count(*) as number, min(e.at) as since
                    from audit.unsealed u left join audit.entry e on e.id = u.entry) as w""";

    private static final String COVERED = """
            select s.number, s.sealed_at, s.hash
            from audit.link l
                join lateral (
                    select * from audit.seal where last_position >= l.position
                    order by last_position limit 1) as s on true
            where l.entry = ?""";

    private final EntryRows rows;
    private final EntryNames names;
    private final DeclaredKinds kinds;
    private final EntrySearch searches;
    private final Sealing sealing;
    private final JdbcClient database;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PersistentAuditTrail(
            EntryRows rows,
            EntryNames names,
            DeclaredKinds kinds,
            EntrySearch searches,
            Sealing sealing,
            JdbcClient database,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.names = names;
        this.kinds = kinds;
        this.searches = searches;
        this.sealing = sealing;
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<EntryRecord> search(Search search, int limit, @Nullable String after) {
        CurrentUser reader = reader();
        int most = Math.clamp(limit, 1, Slice.MOST);
        String key = Cursor.read(after);
        Mark mark = key == null ? null : Mark.parse(key).orElseThrow(Cursor::unknown);
        Slice<Row> page = Slice.of(
                rows.find(searches.wanted(search), most, mark),
                most,
                row -> Mark.of(row).toString());
        Names known = names.of(page.items());
        return page.map(row -> record(row, known, reader, null));
    }

    @Override
    @Transactional(readOnly = true)
    public EntryRecord get(long id) {
        CurrentUser reader = reader();
        Row row = rows.find(id).orElseThrow(() -> BusinessRefusal.notFound("audit.noSuchEntry"));
        return record(row, names.of(List.of(row)), reader, covered(id).orElse(null));
    }

    private CurrentUser reader() {
        return access.require(Role.ADMIN, Role.EXECUTIVE);
    }

    private EntryRecord record(Row row, Names names, CurrentUser reader, @Nullable Sealed sealed) {
        boolean seesResults = reader.has(Role.HR) || reader.has(Role.EXECUTIVE);
        String username = row.actorName();
        return new EntryRecord(
                row.id(),
                row.at(),
                username,
                username == null ? null : names.persons().get(username),
                row.via(),
                row.type(),
                row.subject(),
                names.ofObject(row),
                result(names.about(row)),
                new EntryFacts(kinds.shown(row.type()), seesResults, names::of).of(row.facts()),
                sealed);
    }

    private static @Nullable String result(About about) {
        return about.cycle().isEmpty() || about.employee().isEmpty() ? null : about.cycle() + "/" + about.employee();
    }

    private Optional<Sealed> covered(long entry) {
        return database.sql(COVERED)
                .param(entry)
                .query(SealRow.class)
                .optional()
                .map(seal -> new Sealed(seal.number(), seal.sealedAt(), Chain.hex(seal.hash())));
    }

    @Override
    @Transactional(readOnly = true)
    public SealState state() {
        reader();
        return state(database.sql(STATE).query(StateRow.class).single());
    }

    private SealState state(StateRow row) {
        Instant since = row.since();
        return new SealState(
                row.seal() == 0 ? null : new Anchor(row.seal(), Chain.hex(row.sealHash())),
                row.sealedAt(),
                row.waiting(),
                since,
                since != null && since.plus(OVERDUE).isBefore(clock.instant()));
    }

    @Override
    public void seal() {
        reader();
        sealing.run();
    }

    @Override
    @Transactional
    public ChainCheck verify(@Nullable Anchor anchor) {
        reader();
        Anchor newest = state().newest();
        events.publishEvent(new TrailVerified(newest == null ? 0 : newest.seal()));
        return new ChainVerification(database, anchor);
    }
}
