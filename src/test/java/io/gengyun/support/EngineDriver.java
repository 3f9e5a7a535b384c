package io.gengyun.support;

import io.gengyun.workflow.BusinessKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The engine in a test's hands: background work runs when the test says so, on the test's thread
 * and by the test's clock. Jobs of the product itself (history clean-up) are left alone.
 */
@Component
public class EngineDriver {

    /** More rounds than any chain of jobs needs; then something runs in a circle. */
    private static final int ROUNDS = 500;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final MovableClock clock;

    EngineDriver(ManagementService management, RuntimeService runtime, TaskService tasks, MovableClock clock) {
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Runs every job that is due, and those that they bring about; how many have run. */
    public int runDueJobs() {
        int ran = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Job> due = ofProcesses(management.createJobQuery().executable());
            if (due.isEmpty()) {
                return ran;
            }
            due.forEach(this::run);
            ran += due.size();
        }
        throw new IllegalStateException("jobs never come to an end");
    }

    /** The same for the instances about one object. */
    public int runDueJobs(BusinessKey about) {
        int ran = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Job> due = instances(about).stream()
                    .flatMap(instance ->
                            ofProcesses(management
                                            .createJobQuery()
                                            .processInstanceId(instance.getId())
                                            .executable())
                                    .stream())
                    .toList();
            if (due.isEmpty()) {
                return ran;
            }
            due.forEach(this::run);
            ran += due.size();
        }
        throw new IllegalStateException("jobs never come to an end");
    }

    /** Lets time pass and does what has become due meanwhile, at its own time. */
    public void pass(Duration time) {
        passUntil(clock.instant().plus(time));
    }

    /** Moves the clock from timer to timer up to this instant, running each when it is due. */
    public void passUntil(Instant until) {
        runDueJobs();
        Optional<Instant> next = nextTimer(until);
        while (next.isPresent()) {
            clock.set(next.get());
            runDueJobs();
            next = nextTimer(until);
        }
        clock.set(until);
        runDueJobs();
    }

    private Optional<Instant> nextTimer(Instant until) {
        return ofProcesses(management.createJobQuery().timers().active().withRetriesLeft()).stream()
                .map(job -> job.getDuedate().toInstant())
                .filter(due -> due.isAfter(clock.instant()) && !due.isAfter(until))
                .min(Instant::compareTo)
                .map(due -> due.plusMillis(1));
    }

    /** A job that another one has made needless meanwhile is skipped. */
    private void run(Job job) {
        if (management.createJobQuery().jobId(job.getId()).count() == 1) {
            management.executeJob(job.getId());
        }
    }

    private static List<Job> ofProcesses(JobQuery query) {
        return query.orderByJobDuedate().asc().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .toList();
    }

    /** Id of the one open task with this key about an object. */
    public String task(BusinessKey about, String key) {
        List<Task> found = tasks.createTaskQuery()
                .processInstanceBusinessKey(about.toString())
                .taskDefinitionKey(key)
                .list();
        if (found.size() != 1) {
            throw new AssertionError(
                    "%d tasks %s about %s; open: %s".formatted(found.size(), key, about, openTasks(about)));
        }
        return found.getFirst().getId();
    }

    /** Keys of all open tasks about an object. */
    public List<String> openTasks(BusinessKey about) {
        return tasks.createTaskQuery().processInstanceBusinessKey(about.toString()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public boolean isRunning(BusinessKey about) {
        return !instances(about).isEmpty();
    }

    /** A variable of the one running instance about an object. */
    public Object variable(BusinessKey about, String name) {
        return runtime.getVariable(instances(about).getFirst().getId(), name);
    }

    private List<ProcessInstance> instances(BusinessKey about) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(about.toString())
                .list();
    }
}
