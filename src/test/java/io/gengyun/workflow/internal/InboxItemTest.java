package io.gengyun.workflow.internal;

import static io.gengyun.support.Refusals.assertRefused;
import static io.gengyun.workflow.TaskView.Action.CLAIM;
import static io.gengyun.workflow.TaskView.Action.COMPLETE;
import static io.gengyun.workflow.TaskView.Action.DELEGATE;
import static io.gengyun.workflow.TaskView.Action.REASSIGN;
import static io.gengyun.workflow.TaskView.Action.REMIND;
import static io.gengyun.workflow.TaskView.Action.RESOLVE;
import static io.gengyun.workflow.TaskView.Action.UNCLAIM;
import static io.gengyun.workflow.internal.TaskOf.HR;
import static io.gengyun.workflow.internal.TaskOf.OTHER_HR;
import static io.gengyun.workflow.internal.TaskOf.STRANGER;
import static io.gengyun.workflow.internal.TaskOf.SUPERVISOR;
import static io.gengyun.workflow.internal.TaskOf.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal.Kind;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may do what with a task, by its row alone. */
class InboxItemTest {

    private static final CurrentUser WANG_OF_HR = TaskOf.user(1, Role.HR);

    @Nested
    class InTheHandsOfTheSupervisor {

        private final TaskOf review = TaskOf.supervisor();

        @Test
        void isCompletedAskedAboutOrHandedOnByTheHolder() {
            assertThat(review.item().actions(SUPERVISOR)).containsExactlyInAnyOrder(COMPLETE, DELEGATE, REASSIGN);
        }

        @Test
        void isHandedOnAndRemindedOfByHr() {
            assertThat(review.item().actions(HR)).containsExactlyInAnyOrder(REASSIGN, REMIND);
        }

        @Test
        void isRemindedOfByThePersonItIsAbout() {
            assertThat(review.item().actions(WANG)).containsExactly(REMIND);
            assertThat(review.item().actions(STRANGER)).isEmpty();
        }

        @Test
        void isNotHandedOnByThePersonItIsAboutInHrEither() {
            assertThat(review.item().actions(WANG_OF_HR)).containsExactly(REMIND);
        }

        @Test
        void isNotHandedOnByWhoHasDecidedBefore() {
            assertThat(review.without(HR).item().actions(HR)).containsExactly(REMIND);
        }

        @Test
        void isRefusedToThePersonItIsAboutAndToWhoHasDecidedBefore() {
            InboxItem item = review.without(HR).item();
            assertRefused(
                    Kind.FORBIDDEN,
                    "workflow.task.ownCase",
                    () -> item.requireImpartial(WANG.account(), WANG.employee()));
            assertRefused(
                    Kind.FORBIDDEN,
                    "workflow.task.decidedBefore",
                    () -> item.requireImpartial(HR.account(), HR.employee()));
            assertThatNoException()
                    .isThrownBy(() -> item.requireImpartial(SUPERVISOR.account(), SUPERVISOR.employee()));
        }
    }

    @Nested
    class Delegated {

        private final InboxItem advice =
                TaskOf.supervisor().delegatedTo(STRANGER).item();

        @Test
        void isAnsweredByTheAdviserAndDecidedByNobodyMeanwhile() {
            assertThat(advice.actions(STRANGER)).containsExactly(RESOLVE);
            assertThat(advice.actions(SUPERVISOR)).isEmpty();
            assertThat(advice.actions(HR)).containsExactly(REMIND);
        }

        @Test
        void staysInTheHandsOfBoth() {
            assertThat(advice.isInTheHandsOf(STRANGER.account())).isTrue();
            assertThat(advice.isInTheHandsOf(SUPERVISOR.account())).isTrue();
            assertThat(advice.isInTheHandsOf(HR.account())).isFalse();
        }
    }

    @Nested
    class OfferedToHr {

        private final TaskOf decision = TaskOf.anybodyOf(Role.HR);

        @Test
        void isClaimedOrDoneAtOnceByHr() {
            assertThat(decision.item().actions(HR)).containsExactlyInAnyOrder(CLAIM, COMPLETE, REASSIGN, REMIND);
            assertThat(decision.item().concerns(HR)).isTrue();
            assertThat(decision.item().isWithin(HR)).isTrue();
        }

        @Test
        void isNothingToWhoeverLacksTheRole() {
            assertThat(decision.item().mayClaim(SUPERVISOR)).isFalse();
            assertThat(decision.item().concerns(SUPERVISOR)).isFalse();
            assertThat(decision.item().isWithin(SUPERVISOR)).isFalse();
        }

        @Test
        void isNotClaimedByThePersonItIsAbout() {
            assertThat(decision.item().mayClaim(WANG_OF_HR)).isFalse();
        }

        @Test
        void isNotClaimedByWhoHasDecidedBefore() {
            assertThat(decision.without(HR).item().mayClaim(HR)).isFalse();
            assertThat(decision.without(HR).item().mayClaim(OTHER_HR)).isTrue();
        }

        @Test
        void isGivenBackByWhoClaimedIt() {
            InboxItem claimed = decision.heldBy(HR).item();
            assertThat(claimed.actions(HR)).containsExactlyInAnyOrder(COMPLETE, DELEGATE, UNCLAIM, REASSIGN);
            assertThat(claimed.mayClaim(OTHER_HR)).isFalse();
        }

        @Test
        void isNotCompletedByAHolderWhoHasLostTheRole() {
            CurrentUser nowElsewhere = TaskOf.user(3, Role.EMPLOYEE);
            assertThat(decision.heldBy(HR).item().actions(nowElsewhere))
                    .contains(UNCLAIM)
                    .doesNotContain(COMPLETE);
        }
    }

    @Nested
    class OnesOwnAffair {

        private final TaskOf declaration = TaskOf.wang();

        @Test
        void isDoneByThatPersonAndNeitherDelegatedNorHandedOn() {
            assertThat(declaration.item().actions(WANG)).containsExactly(COMPLETE);
        }

        @Test
        void isHandedToAStandInByHrAlone() {
            assertThat(declaration.item().actions(HR)).containsExactlyInAnyOrder(REASSIGN, REMIND);
            assertThat(declaration.item().actions(SUPERVISOR)).isEmpty();
        }

        @Test
        void isDoneByAStandInInThatPersonsName() {
            InboxItem item = declaration.heldBy(HR).item();
            assertThat(item.actions(HR)).contains(COMPLETE);
            assertThat(item.onBehalfOf(HR)).isEqualTo("Wang Fang");
            assertThat(item.onBehalfOf(WANG)).isNull();
        }

        @Test
        void isNotForbiddenToThatPerson() {
            assertThatNoException()
                    .isThrownBy(() -> declaration.item().requireImpartial(WANG.account(), WANG.employee()));
        }
    }

    @Test
    void offersNothingOnceItIsOver() {
        for (TaskOf task : List.of(TaskOf.wang(), TaskOf.supervisor(), TaskOf.anybodyOf(Role.HR))) {
            InboxItem done = task.doneBy(SUPERVISOR).item();
            assertThat(done.actions(SUPERVISOR)).isEmpty();
            assertThat(done.actions(HR)).isEmpty();
            assertThat(done.concerns(SUPERVISOR)).isTrue();
        }
    }
}
