package io.gengyun.workflow.internal;

import io.gengyun.security.AccountId;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.spi.People.Person;
import io.gengyun.workflow.spi.TaskCase.Facts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one rule of who gets a task. It knows the model's rule ({@code appraisee}, {@code
 * supervisor}, {@code next-level}, {@code role:HR}), the case, and the people above; it never gives
 * a task to the subject of the case or to somebody who may not decide, and it says why.
 */
final class Routing {

    static final String APPRAISEE = "appraisee";
    static final String SUPERVISOR = "supervisor";
    static final String NEXT_LEVEL = "next-level";
    static final String ROLE = "role:";

    /**
     * Whom the task goes to and the translation key of the reason: a person or a role, never both.
     */
    record Route(
            @Nullable AccountId assignee,
            @Nullable String name,
            @Nullable Role candidates,
            String reason) {

        static Route to(AccountId account, String name, String reason) {
            return new Route(account, name, null, "workflow.route." + reason);
        }

        static Route claim(Role role, String reason) {
            return new Route(null, null, role, "workflow.route." + reason);
        }
    }

    private final Map<EmployeeId, AccountId> accounts;

    /** Accounts are the active ones of everybody who comes into question. */
    Routing(Map<EmployeeId, AccountId> accounts) {
        this.accounts = accounts;
    }

    /**
     * @param subject whom the case is about, if anybody
     * @param above their supervisors, nearest first
     */
    Route route(String performer, Facts facts, @Nullable Person subject, List<Person> above) {
        if (performer.startsWith(ROLE)) {
            Role role = Role.valueOf(performer.substring(ROLE.length()));
            return Route.claim(role, role == Role.HR ? "roleHr" : "role");
        }
        return switch (performer) {
            case APPRAISEE -> appraisee(subject);
            case SUPERVISOR -> above(0, facts, above);
            case NEXT_LEVEL -> above(1, facts, above);
            default -> throw new IllegalArgumentException("no such performer: " + performer);
        };
    }

    private Route appraisee(@Nullable Person subject) {
        AccountId account = subject == null ? null : accounts.get(subject.id());
        return account == null
                ? Route.claim(Role.HR, "appraiseeWithoutAccount")
                : Route.to(account, subject.name(), "appraisee");
    }

    private Route above(int further, Facts facts, List<Person> above) {
        int usual = nearestAvailable(facts, above);
        int wanted = Math.max(usual + further, further > 0 ? aboveExcluded(facts, above) : 0) + facts.levelsUp();
        for (int level = wanted; level < above.size(); level++) {
            Person person = above.get(level);
            if (isAvailable(person, facts) && !isExcluded(person, facts)) {
                boolean skipped = level > further + facts.levelsUp();
                String reason = skipped
                        ? "skippedLevels"
                        : facts.levelsUp() > 0 ? "escalated" : further > 0 ? "nextLevel" : "supervisor";
                return Route.to(accounts.get(person.id()), person.name(), reason);
            }
        }
        return Route.claim(Role.HR, "nobodyAbove");
    }

    private int nearestAvailable(Facts facts, List<Person> above) {
        int level = 0;
        while (level < above.size() && !isAvailable(above.get(level), facts)) {
            level++;
        }
        return level;
    }

    /**
     * The level over everybody who has decided before: a second decision never comes from below.
     */
    private int aboveExcluded(Facts facts, List<Person> above) {
        int level = above.size();
        while (level > 0 && !isExcluded(above.get(level - 1), facts)) {
            level--;
        }
        return level;
    }

    private boolean isExcluded(Person person, Facts facts) {
        AccountId account = accounts.get(person.id());
        return account != null && facts.excluded().contains(account);
    }

    private boolean isAvailable(Person person, Facts facts) {
        return person.present()
                && accounts.containsKey(person.id())
                && !person.id().equals(facts.subject());
    }
}
