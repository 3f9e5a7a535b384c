package io.gengyun.database.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one pool of connections that JPA, the engine and Liquibase share. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "gengyun.database.enabled", matchIfMissing = true)
class DatabaseConfiguration {

    @Bean
    ProductDatabase productDatabase(HomeSettings home, DatabaseSettings settings) {
        if (settings.external()) {
            return ExternalDatabase.reach(Objects.requireNonNull(settings.url()), settings.user(), settings.password());
        }
        return settings.attach() ? AttachedDatabase.of(home.home()) : EmbeddedDatabase.start(home.home());
    }

    @Bean
    HikariDataSource dataSource(ProductDatabase database, DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("gengyun");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(Math.min(4, settings.connections()));
        pool.setReadOnly(settings.attach());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "gengyun");
        return pool;
    }
}
