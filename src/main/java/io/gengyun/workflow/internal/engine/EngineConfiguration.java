package io.gengyun.workflow.internal.engine;

import com.github.f4b6a3.tsid.TsidCreator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine, wired by hand: one DataSource and one transaction manager with JPA. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource database, PlatformTransactionManager transactions) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(database);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("false");
        engine.setIdGenerator(() -> TsidCreator.getTsid().toString());
        engine.setHistory("activity");
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        return engine;
    }

    @Bean
    @DependsOn("liquibase")
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }
}
