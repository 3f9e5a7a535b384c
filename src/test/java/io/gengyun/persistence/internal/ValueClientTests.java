package io.gengyun.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gengyun.persistence.Inline;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.shared.Period;
import io.gengyun.shared.Uuids;
import io.gengyun.support.ProductTest;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ProcessKey;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.IncorrectResultSetColumnCountException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ValueClientTests {

    private static final EmployeeId ONE = new EmployeeId(Uuids.next());
    private static final EmployeeId TWO = new EmployeeId(Uuids.next());
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00.123456Z");

    private record Whole(
            EmployeeId employee,
            ProcessKey processKey,
            BusinessKey about,
            Instant plannedAt,
            LocalDate workedOn,
            DayOfWeek day,
            BigDecimal score,
            long count,
            boolean open,
            String words) {}

    private record Maybe(
            @Nullable EmployeeId employee,
            @Nullable Instant plannedAt,
            @Nullable DayOfWeek day,
            @Nullable Long count,
            @Nullable LocalizedText name) {}

    private record Named(LocalizedText name, @Inline Period period) {}

    private record Many(List<EmployeeId> list, Set<DayOfWeek> days, String[] words, List<Instant> times) {}

    private record Counted(long count, String of) {}

    private record Around(String name, @Nullable Counted counted) {}

    private record Unreadable(String id, Thread thread) {}

    @Autowired
    JdbcClient database;

    @Test
    void takesAndGivesTheProductsValues() {
        Whole whole = new Whole(
                ONE,
                new ProcessKey("appraisal"),
                BusinessKey.parse("declaration:" + TWO),
                NOON,
                LocalDate.of(2026, 2, 28),
                DayOfWeek.FRIDAY,
                new BigDecimal("12.50"),
                7,
                true,
                "words");

        assertThat(database.sql("""
                        select :employee as employee, :processKey as process_key, :about as about,
                               :plannedAt as planned_at, :workedOn as worked_on, :day as day,
                               :score as score, :count as count, :open as open, :words as words""").paramSource(whole).query(Whole.class).single())
                .isEqualTo(whole);
    }

    @Test
    void takesValuesByPlaceByNameAndFromAMap() {
        String sql = "select count(*) from (values (?::uuid, ?::timestamptz)) v where column1 = ? and column2 = ?";
        assertThat(database.sql(sql)
                        .params(ONE, NOON, ONE, NOON)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.sql("select cast(:one as text) || cast(:day as text)")
                        .params(Map.of("one", ONE, "day", DayOfWeek.MONDAY))
                        .query(String.class)
                        .single())
                .isEqualTo(ONE + "MONDAY");
    }

    @Test
    void takesACollectionAsOneArray() {
        String sql = "select count(*) from unnest(:all) one(id) where id = any(:some)";
        assertThat(database.sql(sql)
                        .param("all", List.of(ONE, TWO))
                        .param("some", Set.of(TWO))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.sql("select count(*) from (values (cast(? as uuid))) v(id) where id = any(?)")
                        .params(ONE, List.of())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from unnest(?) one(day) where day = any(?)")
                        .params(DayOfWeek.values(), List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsNull() {
        assertThat(database.sql("""
                        select cast(? as uuid) as employee, cast(? as timestamptz) as planned_at, null as day,
                               null::bigint as count, null as name_zh, null as name_en""").param(null).param(null).query(Maybe.class).single())
                .isEqualTo(new Maybe(null, null, null, null, null));
    }

    @Test
    void refusesNullWhereANumberStands() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.sql("select null::bigint as count, 'x' as of")
                        .query(Counted.class)
                        .list())
                .withMessageContaining("column count");
    }

    @Test
    void readsARecordInARecord() {
        assertThat(database.sql("""
                        select '耕耘' as name_zh, 'Gengyun' as name_en,
                               date '2026-01-01' as "from", date '2026-03-31' as "to", 'more' as ignored""").query(Named.class).single())
                .isEqualTo(new Named(
                        new LocalizedText("耕耘", "Gengyun"),
                        new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))));
    }

    @Test
    void leavesOutARecordInARecordWhoseColumnsAreAllNull() {
        assertThat(database.sql("select 'x' as name, null::bigint as counted_count, null as counted_of")
                        .query(Around.class)
                        .single())
                .isEqualTo(new Around("x", null));
    }

    @Test
    void readsArrays() {
        Many many = database.sql("""
                        select cast(:ids as uuid[]) as list, array['MONDAY', 'FRIDAY'] as days,
                               array['a', 'b'] as words, array[cast(:noon as timestamptz)] as times""")
                .param("ids", List.of(TWO, ONE))
                .param("noon", NOON)
                .query(Many.class)
                .single();

        assertThat(many.list()).containsExactly(TWO, ONE);
        assertThat(many.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        assertThat(many.words()).containsExactly("a", "b");
        assertThat(many.times()).containsExactly(NOON);
    }

    @Test
    void readsOneColumnIntoAValue() {
        assertThat(database.sql("select ?::uuid")
                        .param(ONE)
                        .query(EmployeeId.class)
                        .single())
                .isEqualTo(ONE);
        assertThat(database.sql("select ?::timestamptz")
                        .param(NOON)
                        .query(Instant.class)
                        .single())
                .isEqualTo(NOON);
        assertThat(database.sql("select 'MONDAY'").query(DayOfWeek.class).single())
                .isEqualTo(DayOfWeek.MONDAY);
        assertThat(database.sql("select sum(n) from generate_series(1, 3) n")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
        assertThatExceptionOfType(IncorrectResultSetColumnCountException.class)
                .isThrownBy(
                        () -> database.sql("select 1, 2").query(Integer.class).list());
    }

    @Test
    void letsARecordRefuseWhatItIsGiven() {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> database.sql("""
                                select 'a' as name_zh, 'a' as name_en, date '2026-04-01' as "from", date '2026-03-31' as "to\"""").query(Named.class).list());
    }

    @Test
    void saysAtOnceWhatItCannotReadOrTake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.sql("select 1").query(Unreadable.class))
                .withMessageContaining("thread");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.sql("select 1").query(Stream.class))
                .withMessageContaining("Stream");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.sql("select ?").param(new LocalizedText("a", "b")))
                .withMessageContaining("LocalizedText");
    }
}
