package io.gengyun.support;

import io.gengyun.security.Accounts;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class TestConfiguration {

    @Bean
    TestDatabases.Lease testDatabaseLease() {
        return new TestDatabases.Lease();
    }

    @Bean
    @Primary
    DataSource testDatabase(TestDatabases.Lease lease, Environment environment) {
        String own = environment.getProperty("gengyun.test.database");
        return own == null ? TestDatabases.route() : TestDatabases.own(own);
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    TestAccounts testAccounts(ObjectProvider<Accounts> accounts) {
        return new TestAccounts(accounts);
    }

    @Bean
    Pages pages(ApplicationContext product) {
        return new Pages(product);
    }
}
