package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class ScorecardsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Autowired
    Scorecards scorecards;

    @Autowired
    JdbcTemplate database;

    @Test
    void keepsEveryVersionAndCountsOn() {
        put(card("versions", DAY, line("won-value", "100.00", null, "1000")));
        Scorecard second = put(card(
                "versions",
                DAY.plusMonths(1),
                line("won-value", "60", null, "1000"),
                line("win-rate", "40", null, "60")));

        assertThat(second.version()).isEqualTo(2);
        assertThat(scorecards.find("versions")).contains(second);
        assertThat(scorecards.versions("versions"))
                .extracting(Scorecard::version)
                .containsExactly(2, 1);
    }

    @Test
    void makesNoVersionOfWhatIsTheSame() {
        Scorecard card = card("same", DAY, line("won-value", "100.00", null, "1000"));
        put(card);

        assertThat(put(card("same", DAY, line("won-value", "100", null, "1000.0")))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void isInForceFromItsDayOn() {
        put(card("force", DAY, line("won-value", "100", null, "1000")));
        put(card("force", DAY.plusMonths(2), line("won-value", "100", null, "2000")));

        assertThat(scorecards.inForce("force", DAY.minusDays(1))).isEmpty();
        assertThat(scorecards.inForce("force", DAY.plusMonths(2).minusDays(1)))
                .get()
                .extracting(Scorecard::version)
                .isEqualTo(1);
        assertThat(scorecards.inForce("force", DAY.plusMonths(2)))
                .get()
                .extracting(Scorecard::version)
                .isEqualTo(2);
    }

    @Test
    void isInForceInTheNewestOfItsValidVersionsHoweverItIsAskedFor() {
        put(card("backdated", DAY.plusMonths(6), line("won-value", "100", null, "1000")));
        put(card("backdated", DAY, line("won-value", "100", null, "2000")));
        LocalDate later = DAY.plusMonths(9);

        assertThat(scorecards.inForce("backdated", later))
                .get()
                .extracting(Scorecard::version)
                .isEqualTo(2);
        assertThat(scorecards.inForce(later))
                .filteredOn(card -> card.key().equals("backdated"))
                .extracting(Scorecard::version)
                .containsExactly(2);
    }

    @Test
    void refusesANewScorecardUnderAKeyThatIsTaken() {
        put(card("taken", DAY, line("won-value", "100", null, "1000")));
        Scorecard other = card("taken", DAY, line("won-value", "100", null, "2000"));

        BusinessRefusal refusal = catchThrowableOfType(
                BusinessRefusal.class, () -> As.user(Role.HR).run(() -> scorecards.add(other)));

        assertThat(refusal.fields())
                .extracting(FieldError::field, FieldError::key)
                .containsExactly(tuple("key", "indicators.error.keyTaken"));
        assertThat(scorecards.versions("taken")).hasSize(1);
    }

    @Test
    void refusesAChangeOfAVersionThatIsNotTheNewest() {
        put(card("meanwhile", DAY, line("won-value", "100", null, "1000")));
        put(card("meanwhile", DAY, line("won-value", "100", null, "2000")));
        Scorecard late = card("meanwhile", DAY, line("won-value", "100", null, "3000"));

        assertThatThrownBy(() -> As.user(Role.HR).run(() -> scorecards.change(late, 1)))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.CONFLICT));
        assertThat(As.user(Role.HR).get(() -> scorecards.change(late, 2)).version())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"99.99", "100.01", "50", "0.01"})
    void refusesWeightsThatAreNot100(String weight) {
        assertThat(errors(card("weights", DAY, line("won-value", weight, null, "10"))))
                .extracting(FieldError::field)
                .contains("lines");
    }

    @Test
    void refusesAWeightOfThreePlaces() {
        assertThat(errors(card(
                        "places",
                        DAY,
                        line("won-value", "33.333", null, "10"),
                        line("win-rate", "66.667", null, "10"))))
                .extracting(FieldError::field)
                .containsExactly("lines[0].weight", "lines[1].weight");
    }

    @Test
    void refusesLowerIsBetterWithoutBaseline() {
        assertThat(errors(card("lower", DAY, line("mean-days-to-close", "100", null, "45"))))
                .extracting(FieldError::field)
                .containsExactly("lines[0].baseline");
    }

    @ParameterizedTest
    @CsvSource({
        "won-value, 10, 10, , , , target",
        "won-value, , 0, , , , target",
        "won-value, , 10, 10, , , stretch",
        "mean-days-to-close, 45, 45, , , , target",
        "mean-days-to-close, 90, 45, 50, , , stretch",
        "won-value, , 10, 20, 99, , cap",
        "won-value, , 10, 20, , 101, floor",
        "won-value, , 10, 20, , -1, floor",
        "no-such-indicator, , 10, , , , indicator",
        "won-value, , 1E+30, , , , target",
    })
    void refusesACurveThatLeadsNowhere(
            String indicator, String baseline, String target, String stretch, String cap, String floor, String field) {
        Line line = new Line(
                indicator,
                new BigDecimal("100"),
                new ScoreCurve(number(baseline), new BigDecimal(target), number(stretch), number(cap), number(floor)),
                null);

        assertThat(errors(card("curve", DAY, line)))
                .extracting(FieldError::field)
                .containsExactly("lines[0]." + field);
    }

    @Test
    void refusesAnIndicatorTwice() {
        assertThat(errors(card("twice", DAY, line("won-value", "50", null, "10"), line("won-value", "50", null, "20"))))
                .extracting(FieldError::field)
                .containsExactly("lines[1].indicator");
    }

    @Test
    void refusesKeysThatAreNone() {
        assertThat(errors(card("a'; drop table x; --", DAY, line("won-value", "100", null, "1"))))
                .extracting(FieldError::field)
                .containsExactly("key");
    }

    @Test
    void isChangedOnlyByHrAndConsultants() {
        Scorecard card = card("roles", DAY, line("won-value", "100", null, "10"));

        assertThatThrownBy(() -> As.user(Role.SUPERVISOR).run(() -> scorecards.put(card)))
                .isInstanceOf(BusinessRefusal.class);
        assertThat(As.user(Role.CONSULTANT).get(() -> scorecards.put(card)).version())
                .isEqualTo(1);
    }

    @Test
    void neverChangesWhatHasBeenWritten() {
        put(card("kept", DAY, line("won-value", "100", null, "1000")));

        assertThatThrownBy(() -> database.update("update indicators.scorecard_line set weight = 1"))
                .hasMessageContaining("only ever added");
    }

    private Scorecard put(Scorecard card) {
        return As.user(Role.HR).get(() -> scorecards.put(card));
    }

    private List<FieldError> errors(Scorecard card) {
        return catchThrowableOfType(BusinessRefusal.class, () -> put(card)).fields();
    }

    private static Scorecard card(String key, LocalDate validFrom, Line... lines) {
        return new Scorecard(key, 0, "销售", null, validFrom, List.of(lines));
    }

    private static Line line(String indicator, String weight, @Nullable String baseline, String target) {
        return new Line(
                indicator,
                new BigDecimal(weight),
                new ScoreCurve(number(baseline), new BigDecimal(target), null, null, null),
                null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
