package io.gengyun.workflow.internal.engine.cases;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.Processes;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Processes on the engine. */
@Component
@Transactional
class EngineProcesses implements Processes {

    /** The engine's own query takes one business key only. */
    private static final String RUNNING = """
            select * from act_ru_execution
            where parent_id_ is null and business_key_ = any(string_to_array(#{keys}, ','))
            """;

    /**
     * How often failed work is tried again when somebody asks for it; as often as the models say.
     */
    private static final int RETRIES = 3;

    /** Failed work with the business key of its instance, which only the root execution carries. */
    private static final String FAILURES = """
            select d.key_ as process, p.business_key_ as about,
                   coalesce(i.failed_activity_id_, i.activity_id_) as step,
                   i.incident_msg_ as reason, i.incident_timestamp_ as at
            from act_ru_incident i
            join act_ru_execution p on p.id_ = i.proc_inst_id_
            join act_re_procdef d on d.id_ = i.proc_def_id_
            where p.business_key_ is not null
              and (:everything or p.business_key_ = any(:keys))
            order by i.incident_timestamp_, i.id_ limit :most
            """;

    private final SpringProcessEngineConfiguration engine;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final CaseHistory record;
    private final EntityManager entities;
    private final JdbcClient database;

    EngineProcesses(
            SpringProcessEngineConfiguration engine,
            RuntimeService runtime,
            ManagementService management,
            CaseHistory record,
            EntityManager entities,
            JdbcClient database) {
        this.engine = engine;
        this.runtime = runtime;
        this.management = management;
        this.record = record;
        this.entities = entities;
        this.database = database;
    }

    @Override
    public void start(ProcessKey process, BusinessKey about, Map<String, Object> variables) {
        startAll(process, List.of(new ProcessStart(about, variables)));
    }

    @Override
    public void startAll(ProcessKey process, List<ProcessStart> starts) {
        record.started(process, starts.stream().map(ProcessStart::about).toList());
        EngineCall.attempt(() -> engine.getCommandExecutorTxRequired().execute(command -> {
            starts.forEach(start -> start(process, start));
            return starts.size();
        }));
    }

    private void start(ProcessKey process, ProcessStart start) {
        runtime.createProcessInstanceByKey(process.value())
                .businessKey(start.about().toString())
                .setVariables(Variables.plain(start.variables()))
                .execute();
    }

    @Override
    public void correlate(String message, BusinessKey about, Map<String, Object> variables) {
        try {
            EngineCall.attempt(() -> runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(about.toString())
                    .setVariables(Variables.plain(variables))
                    .correlate());
        } catch (MismatchingMessageCorrelationException problem) {
            throw BusinessRefusal.conflict("workflow.process.notWaiting");
        }
    }

    @Override
    public void cancel(BusinessKey about, String reason) {
        cancelAll(List.of(about), reason);
    }

    @Override
    public void cancelAll(Collection<BusinessKey> about, String reason) {
        List<ProcessInstance> running = running(about);
        if (running.isEmpty()) {
            return;
        }
        List<String> instances = running.stream().map(ProcessInstance::getId).toList();
        EngineCall.attempt(() -> runtime.deleteProcessInstances(instances, reason, false, false));
        List<BusinessKey> cancelled = running.stream()
                .map(ProcessInstance::getBusinessKey)
                .distinct()
                .map(BusinessKey::parse)
                .toList();
        record.happened(cancelled, Act.CANCEL, reason);
    }

    @Override
    public int retry(BusinessKey about) {
        List<String> failed = running(List.of(about)).stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).noRetriesLeft().list().stream())
                .map(Job::getId)
                .toList();
        if (!failed.isEmpty()) {
            EngineCall.attempt(() -> management.setJobRetries(failed, RETRIES));
        }
        return failed.size();
    }

    @Override
    public int work(BusinessKey about) {
        int done = 0;
        List<Job> due = due(about);
        while (!due.isEmpty()) {
            for (Job job : due) {
                entities.flush();
                entities.clear(); // a piece begins with what is stored, as on a thread of its own
                EngineCall.attempt(() -> management.executeJob(job.getId()));
            }
            entities.flush();
            done += due.size();
            due = due(about);
        }
        return done;
    }

    private List<Job> due(BusinessKey about) {
        return running(List.of(about)).stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).executable().list().stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Failure> failures(Collection<BusinessKey> about, int most) {
        return database.sql(FAILURES)
                .param("everything", about.isEmpty())
                .param("keys", about.stream().map(BusinessKey::toString).toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> failure(row))
                .list();
    }

    private static Failure failure(ResultSet row) throws SQLException {
        String step = row.getString("step");
        String reason = row.getString("reason");
        return new Failure(
                new ProcessKey(row.getString("process")),
                BusinessKey.parse(row.getString("about")),
                step == null ? "" : step,
                reason == null ? "" : reason,
                row.getTimestamp("at").toInstant());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isRunning(BusinessKey about) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(about.toString())
                        .count()
                > 0;
    }

    private List<ProcessInstance> running(Collection<BusinessKey> about) {
        return runtime.createNativeProcessInstanceQuery()
                .sql(RUNNING)
                .parameter("keys", about.stream().map(BusinessKey::toString).collect(Collectors.joining(",")))
                .list();
    }
}
