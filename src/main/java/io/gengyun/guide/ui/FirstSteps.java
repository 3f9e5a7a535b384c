package io.gengyun.guide.ui;

import io.gengyun.guide.FirstRun;
import io.gengyun.guide.FirstRun.Phase;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.FirstStep;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The steps of the first run as they stand for the user. */
@Component
class FirstSteps {

    /** A step with how far it is. */
    record Step(FirstStep step, FirstStep.StepState state, boolean skipped) {

        String key() {
            return step.key();
        }

        boolean done() {
            return state.done();
        }

        boolean open() {
            return !state.done() && !skipped;
        }
    }

    private final FirstRun run;
    private final Access access;
    private final ObjectProvider<FirstStep> steps;
    private final DemoOffer demo;

    FirstSteps(FirstRun run, Access access, ObjectProvider<FirstStep> steps, DemoOffer demo) {
        this.run = run;
        this.access = access;
        this.steps = steps;
        this.demo = demo;
    }

    /** Whether the user may set the company up at all. */
    boolean mayLead() {
        return access.present().map(FirstSteps::leads).orElse(false);
    }

    private static boolean leads(CurrentUser user) {
        return user.has(Role.ADMIN) || user.has(Role.HR) || user.has(Role.CONSULTANT);
    }

    /** Whether the user is to be led there: not in a demo company, and not once it has ended. */
    private boolean toBeLed() {
        return mayLead() && run.phase() != Phase.OVER && !demo.taken();
    }

    /** Whether something is left for the user to do. */
    boolean anyOpen() {
        return mayLead() && own().stream().anyMatch(Step::open);
    }

    /** The steps that the user may do, in order. */
    List<Step> own() {
        Set<String> skipped = run.skipped();
        return steps.stream()
                .sorted(Comparator.comparingInt(FirstStep::order))
                .filter(FirstStep::offered)
                .map(step -> new Step(step, step.state(), skipped.contains(step.key())))
                .toList();
    }

    /**
     * The steps while the user is to be led there, else none. A company in which everything is
     * there already, before anybody has begun, needs no first run.
     */
    List<Step> ledThrough() {
        if (!toBeLed()) {
            return List.of();
        }
        List<Step> own = own();
        if (run.phase() == Phase.UNTOUCHED && own.stream().allMatch(Step::done)) {
            if (own.size() == steps.stream().count()) {
                run.end();
            }
            return List.of();
        }
        return own;
    }
}
