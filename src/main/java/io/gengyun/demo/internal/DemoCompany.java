package io.gengyun.demo.internal;

import io.gengyun.security.Accounts.AccountRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A valve maker's northern sales region: twelve people, forty customers, the deals of the last two
 * quarters and an appraisal cycle on its way. Made once, on an empty database, through the same
 * facades that people use; begun and cut off, it is taken up again at the next start.
 */
@Component
class DemoCompany {

    private static final Logger LOG = LoggerFactory.getLogger("io.gengyun.start");

    private final DemoRecord record;
    private final Founding founding;
    private final Trading trading;
    private final Appraising appraising;
    private final Storytelling storytelling;
    private final Clock clock;

    DemoCompany(
            DemoRecord record,
            Founding founding,
            Trading trading,
            Appraising appraising,
            Storytelling storytelling,
            Clock clock) {
        this.record = record;
        this.founding = founding;
        this.trading = trading;
        this.appraising = appraising;
        this.storytelling = storytelling;
        this.clock = clock;
    }

    /** Whether there is something to generate: on an empty database, or where it was cut off. */
    boolean wanted() {
        return record.begun() ? !record.finished() : founding.possible();
    }

    void generate(Patience patience) {
        LOG.info("Generating the demo company");
        boolean again = record.begun();
        record.begin();
        Business business = new Business(LocalDate.now(clock));
        founding.found(business);
        Map<Person, AccountRecord> accounts = founding.accounts();
        Acting.as(accounts.get(Person.ZHAO_MIN))
                .run(
                        () -> {
                            trading.bring(business, patience);
                            appraising.open(business.appraised(), patience);
                        });
        storytelling.tell(Story.all(), accounts, again, patience);
        record.finish();
    }
}
