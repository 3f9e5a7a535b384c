package io.gengyun.demo.internal;

import io.gengyun.demo.CompanyEvents.DemoCompanyRemoved;
import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.internal.business.People;
import io.gengyun.demo.internal.loading.Loading;
import io.gengyun.demo.internal.loading.Patience;
import io.gengyun.erasure.CompanyErasure;
import io.gengyun.security.Access;
import io.gengyun.security.Accounts;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The demo company as the product generates it, and as it is forgotten as a whole. */
@Component
class GeneratedCompany implements DemoCompany {

    private static final Logger LOG = LoggerFactory.getLogger("io.gengyun.start");
    private static final Duration MOST = Duration.ofMinutes(5);

    /** How often a removal is begun again that background work came in between. */
    private static final int ATTEMPTS = 5;

    private final DemoRecord record;
    private final Founding founding;
    private final Generation generation;
    private final CompanyErasure erasure;
    private final Loading loading;
    private final Access access;
    private final Accounts accounts;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    GeneratedCompany(
            DemoRecord record,
            Founding founding,
            Generation generation,
            CompanyErasure erasure,
            Loading loading,
            Access access,
            Accounts accounts,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.record = record;
        this.founding = founding;
        this.generation = generation;
        this.erasure = erasure;
        this.loading = loading;
        this.access = access;
        this.accounts = accounts;
        this.transactions = transactions;
        this.events = events;
    }

    /** Whether a start has something to generate: on an empty database, or where it was cut off. */
    boolean wanted(boolean asked) {
        return record.begun() ? !record.finished() : asked && founding.nobodyIsThere();
    }

    /** All of it, here and now; nothing where somebody is at it already, or has just been. */
    void generate() {
        if (!loading.begin()) {
            LOG.info("The demo company is being loaded by another process");
            return;
        }
        if (record.finished()) {
            loading.end();
        } else {
            run();
        }
    }

    private void run() {
        try {
            generation.generate(Patience.of(MOST));
        } finally {
            loading.end();
        }
    }

    @Override
    public boolean possible() {
        return !record.begun() && !loading.isRunning() && erasure.nothingToErase();
    }

    @Override
    public boolean present() {
        return record.finished();
    }

    @Override
    public void load() {
        access.require(Role.ADMIN);
        if (!loading.begin()) {
            throw BusinessRefusal.conflict("demo.loadingAlready");
        }
        boolean begun = false;
        try {
            requirePossible();
            CompletableFuture.runAsync(this::run).whenComplete((done, problem) -> {
                if (problem != null) {
                    LOG.error("The demo company is not complete", problem);
                }
            });
            begun = true;
        } finally {
            if (!begun) {
                loading.end();
            }
        }
    }

    private void requirePossible() {
        if (record.finished()) {
            throw BusinessRefusal.conflict("demo.presentAlready");
        }
        if (!record.begun()) {
            if (!erasure.nothingToErase()) {
                throw BusinessRefusal.refused("demo.notPossible");
            }
            founding.refuseTakenNames(People.known());
        }
    }

    @Override
    public Progress progress() {
        Progress here = loading.progress();
        if (here.state() == State.LOADING) {
            return here;
        }
        if (record.finished()) {
            return new Progress(State.PRESENT, null, 0, 0, 100);
        }
        return record.begun() ? loading.unfinished() : here;
    }

    @Override
    public List<DemoAccount> accounts() {
        return record.accounts();
    }

    @Override
    public Contents contents() {
        access.require(Role.ADMIN);
        return new Contents(
                erasure.amounts(),
                record.told(),
                access.present().map(user -> record.tells(user.account())).orElse(false));
    }

    @Override
    public void remove(@Nullable String newPassword) {
        access.require(Role.ADMIN);
        if (!loading.beginRemoval()) {
            throw BusinessRefusal.conflict(record.finished() ? "demo.removingAlready" : "demo.loadingAlready");
        }
        try {
            removeAlone(newPassword);
        } finally {
            loading.end();
        }
    }

    private void removeAlone(@Nullable String newPassword) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(status -> forget(newPassword));
                return;
            } catch (ConcurrencyFailureException race) {
                if (attempt == ATTEMPTS) {
                    throw BusinessRefusal.conflict("demo.busy");
                }
            }
        }
    }

    private void forget(@Nullable String newPassword) {
        Instant since = record.lock().orElseThrow(() -> BusinessRefusal.conflict("demo.notPresent"));
        if (record.tells(access.user().account())) {
            chooseOwn(newPassword);
        }
        Map<String, Long> amounts = erasure.amounts();
        erasure.erase(since);
        record.forget();
        events.publishEvent(new DemoCompanyRemoved(amounts));
    }

    private void chooseOwn(@Nullable String newPassword) {
        if (newPassword == null || newPassword.equals(DemoRecord.PASSWORD)) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED,
                    "demo.passwordNeeded",
                    List.of(new FieldError("password", "demo.passwordNeeded")));
        }
        accounts.changeOwnPassword(DemoRecord.PASSWORD, newPassword);
    }
}
