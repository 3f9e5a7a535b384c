package io.gengyun.organization.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The units as aggregates. */
interface OrgUnitRepository extends Repository<OrgUnit, UUID> {

    OrgUnit saveAndFlush(OrgUnit unit);

    Optional<OrgUnit> findByCode(String code);
}
