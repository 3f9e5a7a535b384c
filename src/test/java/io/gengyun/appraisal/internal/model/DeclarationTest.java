package io.gengyun.appraisal.internal.model;

import static io.gengyun.appraisal.internal.model.Declarations.DEADLINE;
import static io.gengyun.appraisal.internal.model.Declarations.DIRECTOR;
import static io.gengyun.appraisal.internal.model.Declarations.HR;
import static io.gengyun.appraisal.internal.model.Declarations.LATER;
import static io.gengyun.appraisal.internal.model.Declarations.NOW;
import static io.gengyun.appraisal.internal.model.Declarations.SUPERVISOR;
import static io.gengyun.appraisal.internal.model.Declarations.WANG_FANG;
import static io.gengyun.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.appraisal.DeclarationEvents.Countersigned;
import io.gengyun.appraisal.DeclarationEvents.DeadlineNear;
import io.gengyun.appraisal.DeclarationEvents.DecisionEscalated;
import io.gengyun.appraisal.DeclarationEvents.DeclarationEnded;
import io.gengyun.appraisal.DeclarationEvents.DeclarationReviewed;
import io.gengyun.appraisal.DeclarationEvents.DeclarationSubmitted;
import io.gengyun.appraisal.DeclarationEvents.ResultConfirmed;
import io.gengyun.appraisal.DeclarationEvents.ResultCorrected;
import io.gengyun.appraisal.DeclarationEvents.ResultResponded;
import io.gengyun.appraisal.Stage;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.support.RegisteredEvents;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a declaration, told from its opening to its end. */
class DeclarationTest {

    @Nested
    class Declaring {

        @Test
        void waitsWithoutDeadlineUntilItsProcessStarts() {
            Declaration declaration = Declarations.opened();
            assertThat(declaration.standing()).isEqualTo(StageDeadline.at(Stage.DECLARING, NOW));
            declaration.start(NOW, DEADLINE);
            assertThat(declaration.standing()).isEqualTo(StageDeadline.in(Stage.DECLARING, NOW, DEADLINE));
        }

        @Test
        void startsOnce() {
            Declaration declaration = Declarations.declaring();
            assertRefused(
                    Kind.CONFLICT, "appraisal.declaration.startedAlready", () -> declaration.start(NOW, DEADLINE));
        }

        @Test
        void isHandedInWithANote() {
            Declaration declaration = Declarations.declaring();
            declaration.submit(WANG_FANG, "  Two orders came late. ", NOW);
            assertThat(declaration.note()).isEqualTo("Two orders came late.");
            assertThat(declaration.involvement().submitters()).containsExactly(WANG_FANG);
            assertThat(RegisteredEvents.last(declaration))
                    .isEqualTo(new DeclarationSubmitted(
                            declaration.id(), declaration.cycle(), declaration.employee(), WANG_FANG));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  "})
        void keepsNoBlankNote(String note) {
            Declaration declaration = Declarations.declaring();
            declaration.submit(WANG_FANG, note, NOW);
            assertThat(declaration.note()).isNull();
        }

        @Test
        void isHandedInByTheDeadlineInNobodysName() {
            Declaration declaration = Declarations.declaring();
            declaration.submitAsPrefilled(NOW);
            assertThat(declaration.involvement().submitters()).isEmpty();
            assertThat(RegisteredEvents.last(declaration))
                    .isEqualTo(new DeclarationSubmitted(
                            declaration.id(), declaration.cycle(), declaration.employee(), null));
        }
    }

    @Nested
    class Reviewing {

        private final Declaration declaration = Declarations.reviewing();

        @Test
        void climbsOneLevelWithEachEscalation() {
            declaration.escalate("review", DEADLINE);
            declaration.escalate("review", LATER);
            assertThat(declaration.levelsUp()).isEqualTo(2);
            assertThat(declaration.standing()).isEqualTo(StageDeadline.in(Stage.REVIEWING, NOW, LATER));
            assertThat(RegisteredEvents.last(declaration))
                    .isEqualTo(new DecisionEscalated(
                            declaration.id(), declaration.cycle(), declaration.employee(), "review", 2));
        }

        @Test
        void returnsToTheAppraiseeWhenItIsNotApproved() {
            declaration.reviewed(SUPERVISOR, false, NOW);
            assertThat(declaration.standing()).isEqualTo(StageDeadline.at(Stage.DECLARING, NOW));
            assertThat(declaration.isApproved()).isFalse();
            assertThat(RegisteredEvents.last(declaration))
                    .isEqualTo(new DeclarationReviewed(
                            declaration.id(), declaration.cycle(), declaration.employee(), SUPERVISOR, false));
        }

        @Test
        void isNotReviewedByWhoHandedItIn() {
            assertRefused(
                    Kind.FORBIDDEN, "appraisal.decide.submitted", () -> declaration.reviewed(WANG_FANG, true, NOW));
        }

        @Test
        void mayBeReviewedAgainByTheSameAfterAReturn() {
            declaration.reviewed(SUPERVISOR, false, NOW);
            declaration.submit(WANG_FANG, null, NOW);
            declaration.review(0, NOW, DEADLINE);
            declaration.reviewed(SUPERVISOR, true, NOW);
            assertThat(declaration.involvement().deciders()).containsExactly(SUPERVISOR);
        }

        @Test
        void beginsAtTheSupervisorAgainForTheSecondSignature() {
            declaration.escalate("review", DEADLINE);
            declaration.reviewed(SUPERVISOR, true, NOW);
            declaration.countersign(LATER);
            assertThat(declaration.levelsUp()).isZero();
            assertThat(declaration.standing().due()).isEqualTo(LATER.due());
        }

        @Test
        void isCountersignedByASecondPerson() {
            declaration.reviewed(SUPERVISOR, true, NOW);
            declaration.countersign(DEADLINE);
            assertRefused(
                    Kind.FORBIDDEN, "appraisal.decide.twice", () -> declaration.countersigned(SUPERVISOR, true, NOW));
            assertRefused(
                    Kind.FORBIDDEN,
                    "appraisal.decide.submitted",
                    () -> declaration.countersigned(WANG_FANG, true, NOW));
            declaration.countersigned(DIRECTOR, true, NOW);
            assertThat(declaration.involvement().deciders()).containsExactlyInAnyOrder(SUPERVISOR, DIRECTOR);
            assertThat(RegisteredEvents.last(declaration))
                    .isEqualTo(new Countersigned(
                            declaration.id(), declaration.cycle(), declaration.employee(), DIRECTOR, true));
        }

        @Test
        void returnsToTheAppraiseeWithoutTheSecondSignature() {
            declaration.reviewed(SUPERVISOR, true, NOW);
            declaration.countersigned(DIRECTOR, false, NOW);
            assertThat(declaration.standing().stage()).isEqualTo(Stage.DECLARING);
        }

        @Test
        void makesTheProposedScoreFinal() {
            declaration.confirm("B", NOW);
            assertThat(declaration.isApproved()).isTrue();
            assertThat(declaration.scores())
                    .isEqualTo(new Scores(new BigDecimal("86.50"), null, new BigDecimal("86.50"), null, "B"));
            assertThat(RegisteredEvents.last(declaration))
                    .isEqualTo(new ResultConfirmed(
                            declaration.id(),
                            declaration.cycle(),
                            declaration.employee(),
                            new BigDecimal("86.50"),
                            "B"));
        }

        @Test
        void takesAnotherRawScoreUntilItIsApproved() {
            declaration.frozenAgain(Declarations.raw("91.00"));
            assertThat(declaration.scores().proposed()).isEqualByComparingTo("91.00");
            declaration.confirm("A", NOW);
            assertRefused(
                    Kind.REFUSED,
                    "appraisal.refreeze.approved",
                    () -> declaration.frozenAgain(Declarations.raw("50.00")));
            assertThat(declaration.scores().finalScore()).isEqualByComparingTo("91.00");
        }
    }

    @Nested
    class Responding {

        private final Declaration declaration = Declarations.responding();

        @Test
        void isDoneOnceItIsAcknowledged() {
            declaration.acknowledge(WANG_FANG, NOW);
            assertThat(declaration.standing()).isEqualTo(StageDeadline.at(Stage.DONE, NOW));
            assertAnswered(declaration, "acknowledge");
        }

        @Test
        void isAcknowledgedByTheDeadlineInNobodysName() {
            declaration.acknowledge(null, NOW);
            assertThat(RegisteredEvents.last(declaration))
                    .isEqualTo(new ResultResponded(
                            declaration.id(), declaration.cycle(), declaration.employee(), null, "acknowledge"));
        }

        @Test
        void keepsAnImprovementPlan() {
            declaration.improve(WANG_FANG, " Two visits a week. ", NOW);
            assertThat(declaration.improvementPlan()).isEqualTo("Two visits a week.");
            assertThat(declaration.standing()).isEqualTo(StageDeadline.at(Stage.IMPROVING, NOW));
            assertAnswered(declaration, "improve");
        }

        @Test
        void isAppealedAgainstUntilTheDeadline() {
            Appeal appeal = declaration.appeal(WANG_FANG, "orders", "One is missing.", DEADLINE.due());
            assertThat(appeal.declaration()).isEqualTo(declaration.id());
            assertThat(declaration.standing()).isEqualTo(StageDeadline.at(Stage.APPEALING, DEADLINE.due()));
            assertAnswered(declaration, "appeal");
        }

        @Test
        void refusesAnAppealAfterTheDeadline() {
            assertRefused(
                    Kind.REFUSED,
                    "appraisal.appeal.deadlinePassed",
                    () -> declaration.appeal(
                            WANG_FANG,
                            "orders",
                            "One is missing.",
                            DEADLINE.due().plusMillis(1)));
            assertThat(declaration.standing().stage()).isEqualTo(Stage.RESPONDING);
        }

        @Test
        void isAnsweredByNobodyWhoHasDecided() {
            assertRefused(Kind.FORBIDDEN, "appraisal.respond.decided", () -> declaration.acknowledge(SUPERVISOR, NOW));
            assertRefused(
                    Kind.FORBIDDEN,
                    "appraisal.respond.decided",
                    () -> declaration.improve(SUPERVISOR, "More visits.", NOW));
            assertRefused(
                    Kind.FORBIDDEN,
                    "appraisal.respond.decided",
                    () -> declaration.appeal(SUPERVISOR, "orders", "One is missing.", NOW));
        }

        private static void assertAnswered(Declaration declaration, String answer) {
            assertThat(RegisteredEvents.last(declaration))
                    .isEqualTo(new ResultResponded(
                            declaration.id(), declaration.cycle(), declaration.employee(), WANG_FANG, answer));
        }
    }

    @Nested
    class Appealing {

        private final Declaration declaration = Declarations.appealing();

        @Test
        void isDecidedBySomebodyWhoHasNotDecidedBefore() {
            assertRefused(Kind.FORBIDDEN, "appraisal.decide.twice", () -> declaration.appealDecided(SUPERVISOR));
            declaration.appealDecided(HR);
            assertThat(declaration.involvement().deciders()).containsExactlyInAnyOrder(SUPERVISOR, HR);
        }

        @Test
        void keepsWhatWasFinalBeforeTheCorrection() {
            declaration.correct(new BigDecimal("92.00"), "A");
            assertThat(declaration.scores())
                    .isEqualTo(new Scores(
                            new BigDecimal("86.50"), null, new BigDecimal("92.00"), new BigDecimal("86.50"), "A"));
            assertThat(RegisteredEvents.last(declaration))
                    .isEqualTo(new ResultCorrected(
                            declaration.id(),
                            declaration.cycle(),
                            declaration.employee(),
                            new BigDecimal("86.50"),
                            new BigDecimal("92.00"),
                            "A"));
        }

        @Test
        void isAnsweredAgainAfterTheDecision() {
            declaration.appealDecided(HR);
            declaration.respond(NOW, LATER);
            assertThat(declaration.standing()).isEqualTo(StageDeadline.in(Stage.RESPONDING, NOW, LATER));
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsWhereItStandsWhenItsCycleCloses(Stage stage) {
        Declaration declaration = Declarations.in(stage);
        declaration.end(LATER.due());
        assertThat(declaration.standing()).isEqualTo(StageDeadline.at(Stage.DONE, LATER.due()));
        assertThat(RegisteredEvents.last(declaration))
                .isEqualTo(new DeclarationEnded(declaration.id(), declaration.cycle(), declaration.employee(), stage));
    }

    @Test
    void tellsOfADeadlineOnlyWhereThereIsOne() {
        Declaration reviewing = Declarations.reviewing();
        reviewing.nearDeadline("review");
        assertThat(RegisteredEvents.last(reviewing))
                .isEqualTo(new DeadlineNear(
                        reviewing.id(), reviewing.cycle(), reviewing.employee(), "review", DEADLINE.due()));
        Declaration done = Declarations.done();
        done.nearDeadline("review");
        assertThat(RegisteredEvents.of(done)).noneMatch(DeadlineNear.class::isInstance);
    }
}
