package io.gengyun.demo.internal;

import io.gengyun.demo.internal.loading.Patience;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/**
 * The demo company's people and business for the tests of other modules, without appraisals: {@code
 * DemoBusiness.bring(context)} on an empty database.
 */
public final class DemoBusiness {

    private DemoBusiness() {}

    public static void bring(ApplicationContext product) {
        product.getBean(Generation.class).trade(Patience.of(Duration.ofMinutes(2)));
    }
}
