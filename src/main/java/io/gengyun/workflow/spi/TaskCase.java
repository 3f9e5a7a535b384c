package io.gengyun.workflow.spi;

import io.gengyun.security.AccountId;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.workflow.ApprovalRecord;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskPage;
import io.gengyun.workflow.spi.People.Person;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The case behind the tasks of one process, implemented by the module that owns it: what the task
 * is about, what its form shows, and what finishing it does. Called inside the transaction of the
 * command; throws a {@code BusinessRefusal} to refuse it.
 */
public interface TaskCase {

    ProcessKey process();

    /**
     * What the inbox and the routing need when a task appears.
     *
     * @param title which case, in both languages
     * @param subject whom it is about; never gets a task of the performer rules SUPERVISOR and up
     * @param excluded accounts that may neither be given nor claim this task (they decided before)
     * @param levelsUp how many levels above the rule's usual one to begin, after escalations
     * @param known the subject as the case knows them already; null to look them up
     * @param supervisor whose task it is by the rule SUPERVISOR, as the case keeps it from an
     *     earlier day; null when it keeps that there was nobody, or keeps nothing
     * @param supervisorKept whether the case keeps the supervisor; else it is the one of today
     */
    record Facts(
            LocalizedText title,
            @Nullable EmployeeId subject,
            Set<AccountId> excluded,
            int levelsUp,
            @Nullable Person known,
            @Nullable EmployeeId supervisor,
            boolean supervisorKept) {

        /** Of a case that keeps the supervisor of an earlier day, or that there was none. */
        public Facts(
                LocalizedText title,
                @Nullable EmployeeId subject,
                Set<AccountId> excluded,
                int levelsUp,
                @Nullable Person known,
                @Nullable EmployeeId supervisor) {
            this(title, subject, excluded, levelsUp, known, supervisor, true);
        }

        /** Of a case that follows the supervisor of today. */
        public Facts(LocalizedText title, @Nullable EmployeeId subject, Set<AccountId> excluded, int levelsUp) {
            this(title, subject, excluded, levelsUp, null, null, false);
        }
    }

    Facts facts(String task, BusinessKey about);

    /** The same for many cases at once; a case that is opened in bulk answers in one statement. */
    default Map<BusinessKey, Facts> facts(String task, Collection<BusinessKey> cases) {
        Map<BusinessKey, Facts> facts = new LinkedHashMap<>();
        cases.forEach(about -> facts.put(about, facts(task, about)));
        return facts;
    }

    /** Whether the current user may see the case by their role and data scope, a task apart. */
    boolean maySee(BusinessKey about);

    List<TaskPage.Outcome> outcomes(String task, BusinessKey about);

    /** Value of every field of the task's form, by key. */
    Map<String, Object> formData(String task, BusinessKey about);

    /**
     * Does what finishing the task means in the domain; the form has been validated already.
     *
     * @return process variables to complete the engine's task with, besides {@code outcome}
     */
    Map<String, Object> complete(String task, BusinessKey about, Completion completion);

    /** The line of the approval record that this outcome of this task is. */
    ApprovalRecord.Act act(String task, String outcome);
}
