package io.gengyun.guide.ui;

import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.DemoCompany.State;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.security.spi.LoginHints;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The way to try the product with the demo company before one's own data comes in. */
@Component
class DemoOffer {

    private final ObjectProvider<DemoCompany> company;
    private final ObjectProvider<LoginHints> hints;
    private final Access access;

    DemoOffer(
            ObjectProvider<DemoCompany> company, ObjectProvider<LoginHints> hints, Access access) {
        this.company = company;
        this.hints = hints;
        this.access = access;
    }

    /** Whether this is the demo company, or is about to be. */
    boolean taken() {
        return company.stream().anyMatch(demo -> demo.progress().state() != State.ABSENT)
                || hints.stream().anyMatch(some -> !some.hints().isEmpty());
    }

    /** A card with the button or the progress; empty where the company is not to be had. */
    Optional<DemoOfferCard> card() {
        if (!access.user().has(Role.ADMIN)) {
            return Optional.empty();
        }
        return company.stream()
                .filter(demo -> demo.progress().state() != State.ABSENT || demo.possible())
                .findFirst()
                .map(DemoOfferCard::new);
    }
}
