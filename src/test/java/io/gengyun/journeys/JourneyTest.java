package io.gengyun.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A journey of a person through the product in a real browser: the whole product on a real port in
 * production mode, with engine jobs running. All journeys share one product and one database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gengyun.jobs.enabled=true", "gengyun.test.database=journeys"})
@Import(SalesOffice.class)
@ActiveProfiles("test")
@ExtendWith(Browsers.class)
@interface JourneyTest {}
