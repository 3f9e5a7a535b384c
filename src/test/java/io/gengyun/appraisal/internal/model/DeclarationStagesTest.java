package io.gengyun.appraisal.internal.model;

import static io.gengyun.appraisal.internal.model.Declarations.DEADLINE;
import static io.gengyun.appraisal.internal.model.Declarations.HR;
import static io.gengyun.appraisal.internal.model.Declarations.NOW;
import static io.gengyun.appraisal.internal.model.Declarations.WANG_FANG;
import static io.gengyun.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.gengyun.appraisal.Stage;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.support.RegisteredEvents;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every verb of a declaration in every stage: it acts where it belongs, and elsewhere changes nothing. */
class DeclarationStagesTest {

    enum Verb {
        DECLARE(declaration -> declaration.declare(NOW, DEADLINE), Stage.DECLARING),
        SUBMIT(declaration -> declaration.submit(HR, null, NOW), Stage.DECLARING),
        SUBMIT_AS_PREFILLED(declaration -> declaration.submitAsPrefilled(NOW), Stage.DECLARING),
        REVIEW(declaration -> declaration.review(0, NOW, DEADLINE), Stage.DECLARING, Stage.REVIEWING),
        ESCALATE(declaration -> declaration.escalate("review", DEADLINE), Stage.REVIEWING),
        REVIEWED(declaration -> declaration.reviewed(HR, true, NOW), Stage.REVIEWING),
        COUNTERSIGN(declaration -> declaration.countersign(DEADLINE), Stage.REVIEWING),
        COUNTERSIGNED(declaration -> declaration.countersigned(HR, true, NOW), Stage.REVIEWING),
        CONFIRM(declaration -> declaration.confirm("A", NOW), Stage.REVIEWING),
        RESPOND(declaration -> declaration.respond(NOW, DEADLINE), Stage.REVIEWING, Stage.APPEALING),
        ACKNOWLEDGE(declaration -> declaration.acknowledge(WANG_FANG, NOW), Stage.RESPONDING),
        IMPROVE(declaration -> declaration.improve(WANG_FANG, "More visits.", NOW), Stage.RESPONDING),
        APPEAL(declaration -> declaration.appeal(WANG_FANG, "orders", "One is missing.", NOW), Stage.RESPONDING),
        APPEAL_DECIDED_UNTIL(declaration -> declaration.appealDecidedUntil(DEADLINE), Stage.APPEALING),
        APPEAL_DECIDED(declaration -> declaration.appealDecided(HR), Stage.APPEALING),
        CORRECT(declaration -> declaration.correct(BigDecimal.TEN, "C"), Stage.APPEALING);

        private final Consumer<Declaration> command;
        private final Set<Stage> at;

        Verb(Consumer<Declaration> command, Stage... at) {
            this.command = command;
            this.at = Set.of(at);
        }
    }

    @Property
    void actsWhereItBelongsAndElsewhereChangesNothing(@ForAll Stage stage, @ForAll Verb verb) {
        Declaration declaration = Declarations.in(stage);
        if (verb.at.contains(stage)) {
            assertThatNoException().isThrownBy(() -> verb.command.accept(declaration));
            return;
        }
        List<Object> before = seen(declaration);
        assertRefused(Kind.CONFLICT, "appraisal.declaration.movedOn", () -> verb.command.accept(declaration));
        assertThat(seen(declaration)).isEqualTo(before);
    }

    private static List<Object> seen(Declaration declaration) {
        return List.of(
                declaration.standing(),
                declaration.scores(),
                declaration.levelsUp(),
                declaration.involvement().submitters(),
                declaration.involvement().deciders(),
                RegisteredEvents.of(declaration));
    }
}
