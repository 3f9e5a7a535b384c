package io.gengyun.demo.internal;

import io.gengyun.demo.CompanyEvents.DemoCompanyLoaded;
import io.gengyun.demo.DemoCompany.Step;
import io.gengyun.demo.internal.business.Business;
import io.gengyun.demo.internal.business.Person;
import io.gengyun.demo.internal.business.Table;
import io.gengyun.demo.internal.cycles.Acting;
import io.gengyun.demo.internal.cycles.Appraising;
import io.gengyun.demo.internal.loading.Loading;
import io.gengyun.demo.internal.loading.Patience;
import io.gengyun.security.Accounts.AccountRecord;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The making of the demo company, through the same facades that people use: its people, its
 * business as imported files, and two appraisal cycles. Each part is there once however often it is
 * made, so that a making that was cut off is simply begun again.
 */
@Component
class Generation {

    private final DemoRecord record;
    private final Founding founding;
    private final Importing importing;
    private final Appraising appraising;
    private final Loading loading;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Generation(
            DemoRecord record,
            Founding founding,
            Importing importing,
            Appraising appraising,
            Loading loading,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.record = record;
        this.founding = founding;
        this.importing = importing;
        this.appraising = appraising;
        this.loading = loading;
        this.events = events;
        this.transaction = transaction;
    }

    /** All of it. */
    void generate(Patience patience) {
        Business business = trade(patience);
        Map<Person, AccountRecord> accounts = founding.accounts(business.people());
        appraising.finished(business, accounts);
        appraising.running(business, accounts);
        transaction.executeWithoutResult(begun -> {
            record.finish();
            events.publishEvent(new DemoCompanyLoaded(accounts.size()));
        });
        loading.finished(business.people().present().size());
    }

    /** The people and their business, without appraisals. */
    public Business trade(Patience patience) {
        record.begin();
        Business business = Business.on(record.today());
        int people = business.people().present().size();
        loading.reached(Step.PEOPLE, 0, people, "founding, " + people + " people");
        founding.found(business, patience);
        Map<Person, AccountRecord> accounts = founding.accounts(business.people());
        Person personnel = business.people().named("zhaomin");
        Acting.as(accounts.get(personnel)).run(() -> bring(business, patience));
        return business;
    }

    private void bring(Business business, Patience patience) {
        long all = business.tables().stream()
                .mapToLong(table -> table.rows().size())
                .sum();
        long done = 0;
        for (Table table : business.tables()) {
            String what = table.rows().size() + " " + table.target();
            loading.reached(Step.BUSINESS, done, all, what);
            importing.bring(table, patience);
            done += table.rows().size();
        }
    }
}
