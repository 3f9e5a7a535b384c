package io.gengyun.support;

import io.gengyun.security.Accounts;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class TestConfiguration {

    @Bean
    @Primary
    DataSource testDatabase() {
        return TestDatabases.route();
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
