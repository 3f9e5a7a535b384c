package io.gengyun.organization.internal;

import io.gengyun.organization.Company;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.shared.CompanyProfile;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one company of this installation, in a table of one row. */
@Component
@Transactional
class PersistentCompany implements Company, CompanyProfile {

    private final OwnCompanyRepository companies;
    private final Access access;
    private final Clock clock;

    PersistentCompany(OwnCompanyRepository companies, Access access, Clock clock) {
        this.companies = companies;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Profile profile() {
        Optional<OwnCompany> kept = companies.find();
        return new Profile(
                kept.map(OwnCompany::name).orElse(null),
                kept.map(OwnCompany::language).orElse(Locale.CHINESE),
                clock.getZone());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> companyName() {
        return companies.find().map(OwnCompany::name);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Locale> language() {
        return companies.find().map(OwnCompany::language);
    }

    @Override
    public void put(String name, Locale language) {
        access.require(Role.HR, Role.ADMIN);
        companies.saveAndFlush(companies.find().orElseGet(OwnCompany::new).become(name, language));
    }
}
