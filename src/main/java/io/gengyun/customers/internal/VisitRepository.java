package io.gengyun.customers.internal;

import io.gengyun.customers.VisitId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The visits as aggregates, to be entered, corrected and taken back one at a time. */
interface VisitRepository extends Repository<Visit, VisitId> {

    Visit saveAndFlush(Visit visit);

    Optional<Visit> findById(VisitId id);

    void delete(Visit visit);
}
