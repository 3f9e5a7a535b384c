package io.gengyun.outbox.internal;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node with the product's configuration of the outbox and nothing else of it. It publishes a
 * letter and commits; its listener begins to work, says so and gets no further, until somebody kills
 * the process.
 */
@EnableAutoConfiguration(exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
@Import(Postbox.class)
public class NodeInAnotherProcess {

    public static void main(String[] arguments) {
        System.setProperty(Postbox.STUCK, "true");
        ConfigurableApplicationContext node = new SpringApplicationBuilder(NodeInAnotherProcess.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + arguments[0],
                        "--spring.datasource.username=postgres",
                        "--spring.liquibase.enabled=false",
                        "--logging.level.root=warn");
        ApplicationEventPublisher events = node;
        node.getBean(TransactionTemplate.class)
                .executeWithoutResult(begun -> events.publishEvent(new Letter(arguments[1])));
    }
}
