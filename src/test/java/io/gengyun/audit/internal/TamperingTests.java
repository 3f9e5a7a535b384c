package io.gengyun.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.audit.Anchor;
import io.gengyun.audit.ChainCheck;
import io.gengyun.audit.Finding;
import io.gengyun.audit.Finding.Kind;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with all rights on the database, who knows their way, against the chain. */
@ProductTest
class TamperingTests {

    private static final String OFF = """
            alter table audit.entry disable trigger user;
            alter table audit.link disable trigger user;
            alter table audit.seal disable trigger user;
            alter table audit.link drop constraint if exists link_entry_fkey;""";
    private static final String ON = """
            alter table audit.entry enable always trigger append_only;
            alter table audit.entry enable always trigger never_emptied;
            alter table audit.entry enable always trigger awaits_seal;
            alter table audit.link enable always trigger append_only;
            alter table audit.link enable always trigger never_emptied;
            alter table audit.seal enable always trigger append_only;
            alter table audit.seal enable always trigger never_emptied;""";

    @Autowired
    Sealing sealing;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JdbcClient client;

    @Autowired
    MovableClock clock;

    /** Three seals of two entries each: 1 to 6. */
    @BeforeEach
    void sow() {
        database.execute(OFF);
        database.execute("truncate audit.entry, audit.unsealed, audit.link, audit.seal");
        database.execute("alter table audit.entry alter id restart with 1");
        database.update(
                "update audit.head set seal = 0, position = 0, seal_hash = ?, link_hash = ?",
                Chain.beginning(),
                Chain.beginning());
        database.execute(ON);
        for (String crop : List.of("rice", "wheat", "millet", "beans", "barley", "hemp")) {
            database.update("""
                    insert into audit.entry (at, actor_name, type, subject, facts)
                    values (?, 'wang', 'Sown', ?, '{"seeds": 12, "where": "north"}')""", Timestamp.from(clock.instant()), "field:" + crop);
            if (List.of("wheat", "beans", "hemp").contains(crop)) {
                sealing.run();
                clock.move(Duration.ofDays(1));
            }
        }
        assertThat(found()).isEmpty();
    }

    @AfterEach
    void guardAgain() {
        database.execute(ON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts = jsonb_set(facts, '{seeds}', '13')",
                "facts = facts - 'where'",
                "actor_name = 'li'",
                "actor = gen_random_uuid()",
                "via = 'script'",
                "at = at + interval '1 microsecond'",
                "type = 'Reaped'",
                "subject = 'field:corn'"
            })
    void namesAnEntryThatWasChanged(String change) {
        tamper("update audit.entry set " + change + " where id = 3");

        assertThat(found()).containsExactly(told(Kind.CHANGED, 3L));
    }

    @Test
    void namesEachOfSeveral() {
        tamper("update audit.entry set actor_name = 'li' where id in (2, 3, 6)");

        assertThat(found()).containsExactly(told(Kind.CHANGED, 2L), told(Kind.CHANGED, 3L), told(Kind.CHANGED, 6L));
    }

    @Test
    void namesAnEntryThatIsGone() {
        tamper("delete from audit.entry where id = 4");

        assertThat(found()).containsExactly(told(Kind.MISSING, 4L));
    }

    @Test
    void namesAnEntryThatIsGoneBeforeItWasSealed() {
        database.update("insert into audit.entry (at, type, subject, facts) values (now(), 'Sown', 'x', '{}')");
        tamper("delete from audit.entry where id = 7");

        assertThat(found()).containsExactly(told(Kind.MISSING_UNSEALED, 7L));
    }

    @Test
    void namesAnEntryThatWasPutIn() {
        tamper("""
                insert into audit.entry (id, at, type, subject, facts) overriding system value
                values (100, now(), 'Sown', 'field:corn', '{}')""");

        assertThat(found()).containsExactly(told(Kind.INSERTED, 100L));
    }

    @Test
    void namesAnEntryThatWasPutInWithALinkWhereNobodyLooks() {
        tamper("""
                insert into audit.entry (id, at, type, subject, facts) overriding system value
                values (100, now(), 'Sown', 'field:corn', '{}');
                insert into audit.link values (-1, 100, sha256('anything'))""");

        assertThat(found()).containsExactly(told(Kind.INSERTED, 100L));
    }

    @Test
    void namesAnEntryOfThePastThatWasPutInThroughTheFrontDoor() {
        database.update("""
                insert into audit.entry (id, at, type, subject, facts) overriding system value
                values (0, ?, 'Sown', 'field:corn', '{}')""", Timestamp.from(clock.instant().minus(Duration.ofDays(3))));
        sealing.run();

        assertThat(found()).containsExactly(told(Kind.BACKDATED, 0L, "3"));
    }

    @Test
    void namesTwoEntriesThatHaveChangedPlaces() {
        tamper("""
                update audit.entry e set at = o.at, subject = o.subject, facts = o.facts
                from audit.entry o where (e.id, o.id) in ((2, 5), (5, 2))""");

        assertThat(found()).containsExactly(told(Kind.SWAPPED, 2L, "5"));
    }

    @Test
    void namesTwoLinksThatHaveChangedPlaces() {
        tamper("""
                alter table audit.link drop constraint link_entry_key;
                update audit.link set entry = 7 - entry where entry in (3, 4);
                alter table audit.link add constraint link_entry_key unique (entry);""");

        assertThat(found()).containsExactly(told(Kind.SWAPPED, 4L, "3"));
    }

    @Test
    void namesALinkThatWasRewritten() {
        tamper("update audit.link set hash = sha256('x') where position = 3");

        assertThat(found()).containsExactly(told(Kind.LINK_CHANGED, 3L));
    }

    @Test
    void namesTheEntryAfterOneThatWasChangedTogetherWithItsLink() {
        tamper("update audit.entry set actor_name = 'li' where id = 3");
        database.execute(OFF);
        database.update("update audit.link set hash = ? where position = 3", (Object) Chain.link(link(2), entry(3)));
        database.execute(ON);

        assertThat(found()).containsExactly(told(Kind.CHANGED, 4L));
    }

    @Test
    void namesASealThatWasRewritten() {
        tamper("update audit.seal set sealed_at = sealed_at - interval '1 day' where number = 2");

        assertThat(found()).containsExactly(told(Kind.SEAL_CHANGED, null, "2"));
    }

    @Test
    void namesTheSealAfterOneThatWasRewrittenInItself() {
        tamper("update audit.seal set sealed_at = sealed_at - interval '1 hour' where number = 2");
        database.execute(OFF);
        database.update("update audit.seal set hash = ? where number = 2", (Object) new ChainRows(client)
                .seals(1, 1)
                .getFirst()
                .recomputed(new ChainRows(client).seals(0, 1).getFirst().hash(), link(4)));
        database.execute(ON);

        assertThat(found()).containsExactly(told(Kind.SEAL_CHANGED, null, "3"));
    }

    @Test
    void namesSealsThatAreGone() {
        tamper("delete from audit.seal where number = 2");

        assertThat(found()).containsExactly(told(Kind.SEALS_MISSING, null, "2", "2"));
    }

    @Test
    void namesLinksThatAreGone() {
        tamper("delete from audit.link where position in (3, 4)");

        assertThat(found())
                .contains(told(Kind.LINKS_MISSING, null, "3", "4"), told(Kind.INSERTED, 3L), told(Kind.INSERTED, 4L));
    }

    @Test
    void namesWhatWasCutOffAtTheEnd() {
        tamper("""
                delete from audit.link where position > 4;
                delete from audit.entry where id > 4;
                delete from audit.seal where number > 2;""");

        assertThat(found())
                .containsExactly(told(Kind.LINKS_MISSING, null, "5", "6"), told(Kind.CUT_OFF, null, "3", "3"));
    }

    @Test
    void namesTheSealThatWasCopiedOutWhenEvenTheEndWasRewritten() {
        Anchor anchor = anchor(3);
        byte[] seal = new ChainRows(client).seals(1, 1).getFirst().hash();
        byte[] link = link(4);
        tamper("""
                delete from audit.link where position > 4;
                delete from audit.entry where id > 4;
                delete from audit.seal where number > 2;""");
        database.update("update audit.head set seal = 2, position = 4, seal_hash = ?, link_hash = ?", seal, link);

        assertThat(found()).isEmpty();
        assertThat(found(anchor)).containsExactly(told(Kind.ANCHOR_MISSING, null, "3"));
    }

    @Test
    void namesTheSealThatWasCopiedOutWhenTheWholeChainWasRewritten() {
        Anchor anchor = anchor(2);
        tamper("""
                update audit.entry set actor_name = 'li' where id = 1;
                insert into audit.unsealed select id from audit.entry;
                truncate audit.link, audit.seal;""");
        database.update(
                "update audit.head set seal = 0, position = 0, seal_hash = ?, link_hash = ?",
                Chain.beginning(),
                Chain.beginning());
        sealing.run();
        clock.move(Duration.ofMinutes(1));
        database.update("""
                insert into audit.entry (at, type, subject, facts) values (?, 'Sown', 'x', '{}')""", Timestamp.from(clock.instant()));
        sealing.run();

        assertThat(found()).isEmpty();
        assertThat(found(anchor)).containsExactly(told(Kind.OTHER_THAN_ANCHOR, null, "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry.append_only", "entry.awaits_seal", "link.append_only"})
    void namesAGuardThatIsOff(String guard) {
        String[] parts = guard.split("\\.");
        database.execute("alter table audit." + parts[0] + " disable trigger " + parts[1]);

        assertThat(found()).containsExactly(told(Kind.GUARD_OFF, null, "audit." + guard));
    }

    @Test
    void namesAGuardThatSleeps() {
        String body = "returns trigger language plpgsql as $$ begin %s end $$";
        database.execute(
                "create or replace function audit.refuse_change() " + body.formatted("return coalesce(new, old);"));
        try {
            assertThat(found()).containsExactly(told(Kind.GUARD_OFF, null, "audit.refuse_change()"));
        } finally {
            database.execute("create or replace function audit.refuse_change() "
                    + body.formatted("raise exception 'the audit trail is append-only'"
                            + " using errcode = 'restrict_violation';"));
        }
    }

    @Test
    void keepsTheFirstHundredOfManyAndCountsAll() {
        database.update("""
                insert into audit.entry (at, type, subject, facts)
                select ?, 'Sown', 'field:many', '{}' from generate_series(1, 2500)""", Timestamp.from(clock.instant()));
        sealing.run();
        tamper("update audit.entry set actor_name = 'li' where id > 6");

        ChainCheck check = verified(null);

        assertThat(check.found()).isEqualTo(2500);
        assertThat(check.findings()).hasSize(100);
        assertThat(check.entries()).isEqualTo(2506);
    }

    private record Told(
            Kind kind,
            @Nullable Long entry,
            @Nullable String first,
            @Nullable String last) {}

    private static Told told(Kind kind, @Nullable Long entry, String... more) {
        return new Told(kind, entry, more.length > 0 ? more[0] : null, more.length > 1 ? more[1] : null);
    }

    private List<Told> found() {
        return found(null);
    }

    private List<Told> found(@Nullable Anchor anchor) {
        return verified(anchor).findings().stream().map(TamperingTests::told).toList();
    }

    private static Told told(Finding finding) {
        Finding.Named entry = finding.entry();
        return new Told(finding.kind(), entry == null ? null : entry.id(), finding.first(), finding.last());
    }

    private ChainCheck verified(@Nullable Anchor anchor) {
        ChainCheck check = new ChainVerification(client, anchor);
        while (!check.finished()) {
            check.step();
        }
        return check;
    }

    private void tamper(String change) {
        database.execute(OFF);
        database.execute(change);
        database.execute(ON);
    }

    private Anchor anchor(long seal) {
        return new Anchor(
                seal,
                Chain.hex(new ChainRows(client).seals(seal - 1, 1).getFirst().hash()));
    }

    private byte[] link(long position) {
        return new ChainRows(client).links(position - 1, position, 1).getFirst().hash();
    }

    private ChainedEntry entry(long id) {
        return client.sql("select " + ChainedEntry.COLUMNS + " from audit.entry e where id = ?")
                .param(id)
                .query(ChainedEntry.class)
                .single();
    }
}
