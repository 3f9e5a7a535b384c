package io.gengyun.organization.internal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The one company, once it is named. */
interface OwnCompanyRepository extends Repository<OwnCompany, Boolean> {

    OwnCompany saveAndFlush(OwnCompany company);

    Optional<OwnCompany> findById(boolean onlyOne);

    default Optional<OwnCompany> find() {
        return findById(true);
    }
}
