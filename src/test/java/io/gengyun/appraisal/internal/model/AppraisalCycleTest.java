package io.gengyun.appraisal.internal.model;

import static io.gengyun.appraisal.internal.model.Declarations.HR;
import static io.gengyun.appraisal.internal.model.Declarations.LATER;
import static io.gengyun.appraisal.internal.model.Declarations.NOW;
import static io.gengyun.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleEvents.CycleClosed;
import io.gengyun.appraisal.CycleEvents.CycleOpened;
import io.gengyun.appraisal.CycleEvents.CycleOpening;
import io.gengyun.appraisal.CycleEvents.CyclePlanChanged;
import io.gengyun.appraisal.CycleEvents.CyclePlanWithdrawn;
import io.gengyun.appraisal.CycleEvents.CyclePlanned;
import io.gengyun.appraisal.CycleEvents.HoldersReminded;
import io.gengyun.appraisal.CycleEvents.InputsFrozenAgain;
import io.gengyun.appraisal.Stage;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.shared.Period;
import io.gengyun.support.RegisteredEvents;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The life of a cycle: planned, opening, open, closed. */
class AppraisalCycleTest {

    private static final Period QUARTER = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31));
    private static final Plan PLAN =
            new Plan(" Fourth quarter ", QUARTER, "sales-light", List.of("E1"), List.of("East"), Deadlines.USUAL);

    private final AppraisalCycle cycle = new AppraisalCycle(PLAN, 3, HR, NOW);

    private AppraisalCycle opening() {
        cycle.beginOpening(2, HR, NOW);
        return cycle;
    }

    private AppraisalCycle open() {
        opening().opened();
        return cycle;
    }

    private AppraisalCycle closing() {
        open().beginClosing(HR, false, null);
        return cycle;
    }

    private AppraisalCycle closed() {
        closing().closed(LATER.due());
        return cycle;
    }

    @Nested
    class Planned {

        @Test
        void keepsItsPlan() {
            assertThat(cycle.state()).isEqualTo(State.PLANNED);
            assertThat(cycle.plan())
                    .isEqualTo(new Plan(
                            "Fourth quarter", QUARTER, "sales-light", List.of("E1"), List.of("East"), Deadlines.USUAL));
            assertThat(RegisteredEvents.of(cycle))
                    .containsExactly(new CyclePlanned(cycle.id(), "Fourth quarter", QUARTER, 3, HR));
        }

        @Test
        void takesAnotherPlan() {
            Plan other = new Plan("Year", QUARTER, null, List.of(), List.of(), new Deadlines(1, 2, 3, 4));
            cycle.change(other, 7, HR);
            assertThat(cycle.plan()).isEqualTo(other);
            assertThat(cycle.participants()).isEqualTo(7);
            assertThat(RegisteredEvents.last(cycle))
                    .isEqualTo(new CyclePlanChanged(cycle.id(), "Year", QUARTER, 7, HR));
        }

        @Test
        void isWithdrawn() {
            cycle.withdraw(HR);
            assertThat(RegisteredEvents.last(cycle))
                    .isEqualTo(new CyclePlanWithdrawn(cycle.id(), "Fourth quarter", HR));
        }

        @Test
        void isChangedOnlyFromThePlanThatWasLookedAt() {
            cycle.requirePlan(0);
            assertRefused(Kind.CONFLICT, "appraisal.plan.changedMeanwhile", () -> cycle.requirePlan(1));
        }

        @Test
        void neitherClosesNorFreezesAgain() {
            assertRefused(
                    Kind.CONFLICT, "appraisal.cycle.notOpen", () -> cycle.beginClosing(HR, true, "No longer needed."));
            assertRefused(Kind.CONFLICT, "appraisal.cycle.notOpen", () -> cycle.closed(NOW));
            assertRefused(Kind.CONFLICT, "appraisal.cycle.notOpen", cycle::opened);
            assertRefused(
                    Kind.CONFLICT,
                    "appraisal.cycle.notOpen",
                    () -> cycle.frozenAgain(List.of("E1"), "An order was missing.", HR));
        }
    }

    @Nested
    class Opening {

        @Test
        void fixesItsParticipants() {
            assertThat(opening().participants()).isEqualTo(2);
            assertThat(cycle.state()).isEqualTo(State.OPENING);
            assertThat(cycle.openedAt()).isEqualTo(NOW);
            assertThat(RegisteredEvents.last(cycle)).isEqualTo(new CycleOpening(cycle.id(), 2, HR));
        }

        @Test
        void opensOnce() {
            assertRefused(
                    Kind.CONFLICT,
                    "appraisal.cycle.openedAlready",
                    () -> opening().beginOpening(2, HR, NOW));
        }

        @Test
        void isNoPlanAnyMore() {
            opening();
            assertRefused(Kind.CONFLICT, "appraisal.plan.openedMeanwhile", () -> cycle.change(PLAN, 3, HR));
            assertRefused(Kind.CONFLICT, "appraisal.plan.openedMeanwhile", () -> cycle.withdraw(HR));
            assertRefused(Kind.CONFLICT, "appraisal.plan.openedMeanwhile", () -> cycle.requirePlan(0));
        }

        @Test
        void isGivenUpOnlyWithAllThatIsOpenEnded() {
            opening();
            assertRefused(Kind.CONFLICT, "appraisal.cycle.opening", () -> cycle.beginClosing(HR, false, null));
            cycle.beginClosing(HR, true, "Wrong people.");
            assertThat(cycle.isClosing()).isTrue();
            assertThat(cycle.closingReason()).isEqualTo("Wrong people.");
        }
    }

    @Nested
    class Open {

        @Test
        void isOpenOnceEverybodyHasADeclaration() {
            assertThat(open().state()).isEqualTo(State.OPEN);
            assertThat(RegisteredEvents.last(cycle)).isEqualTo(new CycleOpened(cycle.id()));
            assertRefused(Kind.CONFLICT, "appraisal.cycle.notOpen", cycle::opened);
        }

        @Test
        void saysWhoseInputsWereFrozenAgain() {
            open().frozenAgain(List.of("E1"), "An order was missing.", HR);
            assertThat(RegisteredEvents.last(cycle))
                    .isEqualTo(new InputsFrozenAgain(cycle.id(), List.of("E1"), "An order was missing.", HR));
        }

        @Test
        void saysWhoWasReminded() {
            open().reminded(Stage.REVIEWING, null, 4, HR);
            assertThat(RegisteredEvents.last(cycle))
                    .isEqualTo(new HoldersReminded(cycle.id(), Stage.REVIEWING, null, 4, HR));
        }
    }

    @Nested
    class Closing {

        @Test
        void takesNoMoreCommands() {
            closing();
            assertThat(cycle.isClosing()).isTrue();
            assertThat(cycle.state()).isEqualTo(State.OPEN);
            assertRefused(Kind.CONFLICT, "appraisal.cycle.closedAlready", cycle::requireRunning);
            assertRefused(
                    Kind.CONFLICT,
                    "appraisal.cycle.closedAlready",
                    () -> cycle.frozenAgain(List.of("E1"), "An order was missing.", HR));
            assertRefused(Kind.CONFLICT, "appraisal.cycle.closedAlready", () -> cycle.beginClosing(HR, true, null));
        }

        @Test
        void isClosedOnce() {
            assertThat(closed().state()).isEqualTo(State.CLOSED);
            assertThat(cycle.isClosing()).isFalse();
            assertThat(cycle.closedAt()).isEqualTo(LATER.due());
            assertThat(RegisteredEvents.last(cycle)).isEqualTo(new CycleClosed(cycle.id(), null, HR));
            assertRefused(Kind.CONFLICT, "appraisal.cycle.notOpen", () -> cycle.closed(LATER.due()));
            assertRefused(Kind.CONFLICT, "appraisal.cycle.closedAlready", () -> cycle.beginClosing(HR, false, null));
        }

        @Test
        void isNotClosedBeforeSomebodyTellsItTo() {
            assertRefused(Kind.CONFLICT, "appraisal.cycle.notOpen", () -> open().closed(NOW));
        }
    }
}
