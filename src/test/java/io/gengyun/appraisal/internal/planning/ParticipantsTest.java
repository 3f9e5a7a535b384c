package io.gengyun.appraisal.internal.planning;

import static io.gengyun.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.when;

import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.internal.planning.Participants.Choice;
import io.gengyun.appraisal.internal.planning.Participants.Participant;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.support.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

/** Who takes part by a plan, and what speaks against it, among a few people and scorecards. */
class ParticipantsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);
    private static final Period FEBRUARY = new Period(FIRST, LAST);

    private static final EmployeeRecord WANG = employee("E1", "Sales", null, null);
    private static final EmployeeRecord ZHAO = employee("E2", "Service", null, null);
    private static final EmployeeRecord NOBODYS = employee("E3", null, null, null);
    private static final EmployeeRecord GARDENER = employee("E4", "Garden", null, null);

    private final Employees employees = Mockito.mock(Employees.class);
    private final Scorecards scorecards = Mockito.mock(Scorecards.class);
    private final Participants participants = new Participants(employees, scorecards);

    @BeforeEach
    void settle() {
        staff(WANG, ZHAO, NOBODYS, GARDENER);
        when(employees.units()).thenReturn(List.of("East", "West"));
        inForce(
                scorecard("sales-2025", "Sales", FIRST.minusYears(1)),
                scorecard("sales-2026", "Sales", FIRST.minusMonths(1)),
                scorecard("service", "Service", FIRST),
                scorecard("everybody", null, FIRST));
    }

    private void staff(EmployeeRecord... people) {
        when(employees.working(any(), any())).thenReturn(List.of(people));
        when(employees.inUnits(anyCollection(), any(), any())).thenReturn(List.of(people));
        when(employees.withNumbers(anyCollection())).thenAnswer(call -> {
            Collection<String> numbers = call.getArgument(0);
            return Stream.of(people)
                    .filter(one -> numbers.contains(one.number()))
                    .collect(Collectors.toMap(EmployeeRecord::number, Function.identity()));
        });
    }

    private void inForce(Scorecard... cards) {
        when(scorecards.inForce(FIRST)).thenReturn(List.of(cards));
        for (Scorecard card : cards) {
            when(scorecards.find(card.key())).thenReturn(Optional.of(card));
            when(scorecards.inForce(card.key(), FIRST)).thenReturn(Optional.of(card));
        }
    }

    @Test
    void areEverybodyWhoHasAScorecardWhenNobodyIsNamed() {
        Choice choice = participants.of(plan(null));
        assertThat(scorecardsOf(choice)).containsExactly("E1 sales-2026", "E2 service");
        assertThat(choice.leftOut())
                .isEqualTo(new TreeMap<>(Map.of(
                        "E3", "appraisal.leftOut.noPosition",
                        "E4", "appraisal.leftOut.noScorecard")));
        assertThat(choice.errors()).isEmpty();
    }

    @Test
    void areAllScoredByTheOneScorecardOfThePlan() {
        assertThat(scorecardsOf(participants.of(plan("everybody"))))
                .containsExactly("E1 everybody", "E2 everybody", "E3 everybody", "E4 everybody");
    }

    @Test
    void areTheNamedAndTheirUnitsTogetherOnceEach() {
        Plan plan = new Plan("February", FEBRUARY, "everybody", List.of("E2"), List.of("East"), Deadlines.USUAL);
        assertThat(scorecardsOf(participants.of(plan))).hasSize(4);
    }

    @Test
    void areMeantWhenTheyAreNamedSoThatAMissingScorecardIsAnError() {
        assertThat(errorsOf(plan(null, "E1", "E3", "E4")))
                .containsExactly(
                        "scorecardByPosition: appraisal.plan.noPosition",
                        "scorecardByPosition: appraisal.plan.noScorecard");
    }

    @ParameterizedTest
    @CsvSource({
        ", , 2026-02-01, 2026-02-28",
        "2026-02-15, , 2026-02-15, 2026-02-28",
        ", 2026-02-14, 2026-02-01, 2026-02-14",
        "2026-02-28, 2026-02-28, 2026-02-28, 2026-02-28",
        "2020-01-01, 2030-01-01, 2026-02-01, 2026-02-28",
        "2026-02-01, 2026-02-01, 2026-02-01, 2026-02-01",
    })
    void areScoredForTheDaysOnWhichTheyWorkHere(
            @Nullable LocalDate joined, @Nullable LocalDate left, LocalDate from, LocalDate to) {
        staff(employee("E9", "Sales", joined, left));
        assertThat(participants.of(plan(null, "E9")).participants())
                .extracting(Participant::scored)
                .containsExactly(new Period(from, to));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01,", ", 2026-01-31"})
    void doNotIncludeWhoComesAfterThePeriodOrLeftBeforeIt(@Nullable LocalDate joined, @Nullable LocalDate left) {
        staff(employee("E9", "Sales", joined, left));
        Choice choice = participants.of(plan(null, "E9"));
        assertThat(choice.participants()).isEmpty();
        assertThat(choice.leftOut()).containsEntry("E9", "appraisal.leftOut.notThere");
        assertThat(errorsOf(plan(null, "E9"))).containsExactly("employees: appraisal.plan.notThere");
    }

    @Test
    void doNotIncludeWhoIsUnknown() {
        assertThat(participants.of(plan(null, "E1", "E8")).leftOut()).containsEntry("E8", "appraisal.leftOut.unknown");
        assertThat(errorsOf(plan(null, "E1", "E8"))).containsExactly("employees: appraisal.plan.unknownEmployee");
    }

    @Test
    void areNotFoundInUnknownUnits() {
        Plan plan = new Plan("February", FEBRUARY, null, List.of(), List.of("East", "North"), Deadlines.USUAL);
        assertThat(errorsOf(plan)).containsExactly("units: appraisal.plan.unknownUnit");
    }

    @Test
    void areSomebody() {
        staff(GARDENER);
        assertThat(errorsOf(plan(null))).containsExactly("employees: appraisal.plan.nobody");
        staff();
        assertThat(errorsOf(plan(null))).containsExactly("employees: appraisal.plan.nobodyThere");
    }

    @Test
    void needAScorecardThatIsInForceOnTheFirstDay() {
        assertThat(errorsOf(plan("none"))).containsExactly("scorecard: appraisal.plan.unknownScorecard");
        when(scorecards.inForce("everybody", FIRST)).thenReturn(Optional.empty());
        assertThat(errorsOf(plan("everybody"))).containsExactly("scorecard: appraisal.plan.scorecardNotInForce");
    }

    @ParameterizedTest
    @CsvSource({
        "'  ', 2026-02-28, name: appraisal.plan.nameMissing",
        "February, 2029-02-01, to: appraisal.plan.tooLong",
    })
    void needAPlanWithinItsLimits(String name, LocalDate to, String told) {
        Plan plan = new Plan(name, new Period(FIRST, to), null, List.of(), List.of(), Deadlines.USUAL);
        assertThat(errorsOf(plan)).containsExactly(told);
    }

    @Test
    void needANameOfAtMostTwoHundredLetters() {
        Plan longest = new Plan("n".repeat(200) + " ", FEBRUARY, null, List.of(), List.of(), Deadlines.USUAL);
        assertThat(errorsOf(longest)).isEmpty();
        Plan longer = new Plan("n".repeat(201), FEBRUARY, null, List.of(), List.of(), Deadlines.USUAL);
        assertThat(errorsOf(longer)).containsExactly("name: appraisal.plan.nameTooLong");
    }

    @Test
    void needStagesOfOneDayToAYear() {
        assertThat(errorsOf(lasting(new Deadlines(0, 366, 1, 365))))
                .containsExactly(
                        "deadlines.declare: appraisal.plan.deadline", "deadlines.review: appraisal.plan.deadline");
        assertThat(errorsOf(lasting(new Deadlines(1, 365, -1, 400))))
                .containsExactly(
                        "deadlines.respond: appraisal.plan.deadline", "deadlines.appeal: appraisal.plan.deadline");
    }

    @Test
    void areRefusedWithEveryReasonAtOnce() {
        Plan plan = new Plan(" ", FEBRUARY, "none", List.of("E8"), List.of("North"), new Deadlines(0, 3, 3, 5));
        assertThat(errorsOf(plan)).hasSize(5);
        assertRefused(
                Kind.REFUSED,
                "appraisal.plan.refused",
                () -> participants.of(plan).orRefuse());
    }

    private static Plan plan(@Nullable String scorecard, String... numbers) {
        return new Plan("February", FEBRUARY, scorecard, List.of(numbers), List.of(), Deadlines.USUAL);
    }

    private static Plan lasting(Deadlines deadlines) {
        return new Plan("February", FEBRUARY, null, List.of(), List.of(), deadlines);
    }

    private List<String> errorsOf(Plan plan) {
        return participants.of(plan).errors().stream().map(Refusals::told).toList();
    }

    private static List<String> scorecardsOf(Choice choice) {
        return choice.participants().stream()
                .map(one -> one.employee().number() + " " + one.scorecard())
                .toList();
    }

    private static Scorecard scorecard(String key, @Nullable String position, LocalDate validFrom) {
        return new Scorecard(key, 1, key, position, validFrom, List.of());
    }

    private static EmployeeRecord employee(
            String number, @Nullable String position, @Nullable LocalDate joined, @Nullable LocalDate left) {
        return new EmployeeRecord(
                new EmployeeId(UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8))),
                number,
                "Employee " + number,
                "East",
                position,
                null,
                null,
                null,
                joined,
                left,
                null,
                null);
    }
}
