package io.gengyun.appraisal.internal.model;

import static io.gengyun.appraisal.internal.model.Declarations.DEADLINE;
import static io.gengyun.appraisal.internal.model.Declarations.HR;
import static io.gengyun.appraisal.internal.model.Declarations.NOW;
import static io.gengyun.appraisal.internal.model.Declarations.WANG_FANG;
import static io.gengyun.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.appraisal.AppealEvents.AppealDeadlineNear;
import io.gengyun.appraisal.AppealEvents.AppealDecided;
import io.gengyun.appraisal.AppealEvents.AppealEscalated;
import io.gengyun.appraisal.AppealEvents.AppealRaised;
import io.gengyun.appraisal.internal.model.Appeal.State;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.support.RegisteredEvents;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of an appeal: raised, and upheld, dismissed or ended once. */
class AppealTest {

    private static final BigDecimal ACTUAL = new BigDecimal("120000");

    private final Appeal appeal = Declarations.responding().appeal(WANG_FANG, "orders", "  An order is missing. ", NOW);

    @Test
    void isOpenWithTheLineAndTheGround() {
        assertThat(appeal.state()).isEqualTo(State.OPEN);
        assertThat(appeal.line()).isEqualTo("orders");
        assertThat(appeal.ground()).isEqualTo("An order is missing.");
        assertThat(appeal.raisedBy()).isEqualTo(WANG_FANG);
        assertThat(appeal.raisedAt()).isEqualTo(NOW);
        assertThat(appeal.decidedBy()).isNull();
        assertThat(RegisteredEvents.of(appeal))
                .containsExactly(new AppealRaised(
                        appeal.id(), appeal.declaration(), "orders", "An order is missing.", WANG_FANG));
    }

    @Test
    void isUpheldWithACorrectedActual() {
        appeal.uphold(ACTUAL, " The order is there. ", HR, NOW);
        assertThat(appeal.state()).isEqualTo(State.UPHELD);
        assertThat(appeal.actualAfter()).isEqualTo(ACTUAL);
        assertDecided("The order is there.");
        assertThat(RegisteredEvents.last(appeal))
                .isEqualTo(new AppealDecided(
                        appeal.id(), appeal.declaration(), true, ACTUAL, " The order is there. ", HR));
    }

    @Test
    void isDismissedWithAnOpinion() {
        appeal.dismiss("It came after the period.", HR, NOW);
        assertThat(appeal.state()).isEqualTo(State.DISMISSED);
        assertThat(appeal.actualAfter()).isNull();
        assertDecided("It came after the period.");
        assertThat(RegisteredEvents.last(appeal))
                .isEqualTo(new AppealDecided(
                        appeal.id(), appeal.declaration(), false, null, "It came after the period.", HR));
    }

    private void assertDecided(String reason) {
        assertThat(appeal.decisionReason()).isEqualTo(reason);
        assertThat(appeal.decidedBy()).isEqualTo(HR);
        assertThat(appeal.decidedAt()).isEqualTo(NOW);
    }

    @Test
    void keepsWhatTheCorrectionChanged() {
        appeal.uphold(ACTUAL, "The order is there.", HR, NOW);
        appeal.corrected(new BigDecimal("100000"), new BigDecimal("86.50"), new BigDecimal("92.00"));
        assertThat(appeal.actualBefore()).isEqualByComparingTo("100000");
        assertThat(appeal.actualAfter()).isEqualTo(ACTUAL);
        assertThat(appeal.scoreBefore()).isEqualByComparingTo("86.50");
        assertThat(appeal.scoreAfter()).isEqualByComparingTo("92.00");
    }

    @Test
    void endsUndecidedWhenItsCycleCloses() {
        appeal.end();
        assertThat(appeal.state()).isEqualTo(State.ENDED);
        assertThat(appeal.decidedBy()).isNull();
    }

    @Test
    void staysOpenWhileItIsEscalatedOrRemindedOf() {
        appeal.nearDeadline(DEADLINE.due());
        assertThat(RegisteredEvents.last(appeal))
                .isEqualTo(new AppealDeadlineNear(appeal.id(), appeal.declaration(), DEADLINE.due()));
        appeal.escalate();
        assertThat(RegisteredEvents.last(appeal)).isEqualTo(new AppealEscalated(appeal.id(), appeal.declaration()));
        assertThat(appeal.state()).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void isDecidedOnce(Consumer<Appeal> end) {
        end.accept(appeal);
        State state = appeal.state();
        List<Object> events = RegisteredEvents.of(appeal);
        ends().forEach(again ->
                assertRefused(Kind.CONFLICT, "appraisal.appeal.decidedAlready", () -> again.accept(appeal)));
        assertRefused(Kind.CONFLICT, "appraisal.appeal.decidedAlready", appeal::escalate);
        assertThat(appeal.state()).isEqualTo(state);
        assertThat(RegisteredEvents.of(appeal)).isEqualTo(events);
    }

    static List<Consumer<Appeal>> ends() {
        return List.of(
                appeal -> appeal.uphold(ACTUAL, "The order is there.", HR, NOW),
                appeal -> appeal.dismiss("It came after the period.", HR, NOW),
                Appeal::end);
    }
}
