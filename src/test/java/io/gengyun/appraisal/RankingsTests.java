package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.appraisal.Rankings.Order;
import io.gengyun.appraisal.Rankings.OwnRanking;
import io.gengyun.appraisal.Rankings.Ranked;
import io.gengyun.appraisal.Rankings.RankingFilter;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingsTests {

    @Autowired
    Rankings standings;

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    MovableClock clock;

    CycleId cycle;

    /** Scores: R1 68, R2 100 like R3, R4 nothing at all, R5 30. */
    @BeforeAll
    void settle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("R1", 80, 5);
        team.member("R2", 100, 10);
        team.member("R3", 100, 10);
        team.member("R4", 0, 0);
        team.member("R5", 50, 0);
        cycle = running.opened("R1", "R2", "R3", "R4", "R5");
        running.approved("R1", running.of(cycle, "R1"));
        running.approved("R2", running.of(cycle, "R2"));
    }

    private List<Ranked> paged(Order order, int size) {
        List<Ranked> all = new ArrayList<>();
        String mark = null;
        do {
            String after = mark;
            Slice<Ranked> page =
                    team.hr().get(() -> standings.ranking(cycle, RankingFilter.EVERYBODY, order, size, after));
            all.addAll(page.items());
            mark = page.next();
        } while (mark != null);
        return all;
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void keepsTheOrderOverPages(Order order) {
        assertThat(paged(order, 1)).isEqualTo(paged(order, 500)).hasSize(5);
    }

    @Test
    void ranksFinalScoresAsEachIsToldHisOwn() {
        assertThat(paged(Order.RANK, 2))
                .extracting(Ranked::number, Ranked::rank)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("R2", 1L),
                        org.assertj.core.groups.Tuple.tuple("R1", own("R1").rank()),
                        org.assertj.core.groups.Tuple.tuple("R3", null),
                        org.assertj.core.groups.Tuple.tuple("R5", null),
                        org.assertj.core.groups.Tuple.tuple("R4", null));
        assertThat(own("R1").rank()).isEqualTo(2);
    }

    @Test
    void givesEqualScoresTheSameRank() {
        team.member("T1", 100, 10);
        team.member("T2", 100, 10);
        CycleId tied = running.opened("T1", "T2");
        running.approved("T1", running.of(tied, "T1"));
        running.approved("T2", running.of(tied, "T2"));
        assertThat(team.hr()
                        .get(() -> standings.ranking(tied, RankingFilter.EVERYBODY, Order.RANK, 50, null))
                        .items())
                .extracting(Ranked::rank)
                .containsExactly(1L, 1L);
    }

    @Test
    void narrowsByRatingStageScoreAndWords() {
        assertThat(found(new RankingFilter(null, null, "A", null, null, null))).containsExactly("R2");
        assertThat(found(new RankingFilter(null, Stage.RESPONDING, null, null, null, null)))
                .containsExactly("R2", "R1");
        assertThat(found(new RankingFilter(null, null, null, 60, 70, null))).containsExactly("R1");
        assertThat(found(new RankingFilter("", null, null, null, null, "r5"))).containsExactly("R5");
        assertThat(found(new RankingFilter("没有", null, null, null, null, null))).isEmpty();
    }

    private List<String> found(RankingFilter filter) {
        return team.hr().get(() -> standings.ranking(cycle, filter, Order.RANK, 50, null)).items().stream()
                .map(Ranked::number)
                .toList();
    }

    @Test
    void showsEachReaderWhomHeMaySee() {
        assertThat(team.get("R1")
                        .get(() -> standings.ranking(cycle, RankingFilter.EVERYBODY, Order.RANK, 50, null))
                        .items())
                .extracting(Ranked::number)
                .containsExactly("R1");
    }

    @Test
    void refusesAMarkThatIsNotItsOwn() {
        assertThatThrownBy(() -> team.hr()
                        .run(() -> standings.ranking(
                                cycle, RankingFilter.EVERYBODY, Order.RANK, 50, Cursor.write("3:abcR1"))))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Kind.NOT_UNDERSTOOD));
    }

    @Test
    void tellsWhatIsMissingToTheNextRatingAndTheRank() {
        OwnRanking own = own("R1");
        assertThat(own.next().rating()).isEqualTo("B");
        assertThat(own.next().from()).isEqualByComparingTo("80");
        assertThat(own.next().missing()).isEqualByComparingTo("12.00");
        assertThat(own.rank()).isEqualTo(2);
        assertThat(own.ranked()).isEqualTo(2);
        assertThat(own.figuresFrom()).isEqualTo(SalesTeam.MONDAY);
    }

    @Test
    void missesNothingWithoutAScore() {
        assertThat(own("R4").next()).isNull();
        assertThat(own("R4").rank()).isNull();
        assertThat(own("R4").past()).isEmpty();
    }

    @Test
    void isEmptyForSomebodyWithoutAResult() {
        assertThat(team.get("D1").get(() -> standings.own())).isEmpty();
        assertThat(team.hr().get(() -> standings.own())).isEmpty();
    }

    private OwnRanking own(String number) {
        return team.get(number).get(() -> standings.own()).orElseThrow();
    }

    @Test
    void namesTheRatingsBestFirst() {
        assertThat(standings.ratings()).containsExactly("S", "A", "B", "C", "D");
    }
}
