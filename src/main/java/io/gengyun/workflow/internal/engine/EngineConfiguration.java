package io.gengyun.workflow.internal.engine;

import com.github.f4b6a3.tsid.TsidCreator;
import io.gengyun.workflow.internal.engine.decisions.AnsweredDecisions;
import io.gengyun.workflow.internal.engine.decisions.DecisionContracts;
import io.gengyun.workflow.internal.engine.decisions.FeelTables;
import io.gengyun.workflow.internal.engine.decisions.PlainVariables;
import io.gengyun.workflow.internal.engine.jobs.FailedJobIncidents;
import io.gengyun.workflow.internal.engine.jobs.FailedJobs;
import io.gengyun.workflow.internal.engine.jobs.RecurringJobs;
import io.gengyun.workflow.internal.engine.models.GuardedParse;
import io.gengyun.workflow.internal.engine.models.ResourceGuard;
import io.gengyun.workflow.internal.engine.steps.NoClasses;
import io.gengyun.workflow.internal.engine.steps.NoScripts;
import io.gengyun.workflow.internal.engine.steps.StepsBeans;
import io.gengyun.workflow.internal.engine.steps.StepsExpressions;
import io.gengyun.workflow.internal.engine.tasks.TaskSignals;
import io.gengyun.workflow.internal.engine.tasks.TasksOfExecutions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine, wired by hand: one DataSource and one transaction manager with JPA. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource database,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock,
            StepsBeans steps,
            DecisionContracts contracts,
            TaskSignals signals,
            RecurringJobs recurring,
            ObjectProvider<ProcessEnginePlugin> plugins) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(database);
        engine.setTransactionManager(transactions);
        keep(engine);
        guard(engine, steps, contracts);
        work(engine, clock.getIfAvailable(Clock::systemDefaultZone));
        saveStatements(engine);
        engine.setCustomJobHandlers(new ArrayList<>(List.of(recurring)));
        engine.setFailedJobCommandFactory(new FailedJobs(() -> clock.getIfAvailable(Clock::systemDefaultZone)));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(signals)));
        engine.getProcessEnginePlugins().add(new PlainVariables());
        engine.getProcessEnginePlugins().addAll(plugins.orderedStream().toList());
        return engine;
    }

    /** What is kept, where, under which ids, and for how long. */
    private static void keep(SpringProcessEngineConfiguration engine) {
        engine.setDatabaseSchemaUpdate("false");
        engine.setIdGenerator(() -> TsidCreator.getTsid().toString());
        engine.setJdbcBatchProcessing(true);
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new CaseHistoryLevel())));
        engine.setHistory(CaseHistoryLevel.NAME);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setEnableCmdExceptionLogging(false); // every exception reaches its caller
    }

    /** What is known without the database is not asked of it. */
    private static void saveStatements(SpringProcessEngineConfiguration engine) {
        engine.getProcessEnginePlugins().add(new KnownDefinitions.Plugin());
        engine.setCustomIncidentHandlers(new ArrayList<>(List.of(new FailedJobIncidents())));
        engine.setCustomSessionFactories(new ArrayList<>(List.of(new TasksOfExecutions.Factory())));
    }

    /** What a model may do: layers 3 and 4 of the model guard. */
    private static void guard(SpringProcessEngineConfiguration engine, StepsBeans steps, DecisionContracts contracts) {
        engine.setBpmnParseFactory(GuardedParse::new);
        engine.setCustomPreDeployers(List.of(new ResourceGuard(contracts)));
        engine.setBeans(Map.of());
        engine.setExpressionManager(new StepsExpressions(steps));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClasses());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableXxeProcessing(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setTenantCheckEnabled(false); // one installation, one company
        DefaultDmnEngineConfiguration tables = FeelTables.configuration();
        tables.getCustomPostDecisionTableEvaluationListeners().add(new AnsweredDecisions(contracts));
        engine.setDmnEngineConfiguration(tables);
    }

    /** How background work is done; a job that outlives its lock would run twice. */
    private static void work(SpringProcessEngineConfiguration engine, Clock clock) {
        EngineClock.bind(engine, clock);
        JobExecutor jobs = new DefaultJobExecutor();
        jobs.setAutoActivate(false);
        jobs.setLockTimeInMillis(60_000);
        jobs.setMaxJobsPerAcquisition(3);
        jobs.setWaitTimeInMillis(1_000);
        jobs.setMaxWait(10_000);
        jobs.setBackoffTimeInMillis(25);
        jobs.setMaxBackoff(400);
        engine.setJobExecutor(jobs);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorDeploymentAware(false);
        engine.setDefaultNumberOfRetries(3);
        engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT15M");
    }

    @Bean
    @DependsOn("liquibase")
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }
}
