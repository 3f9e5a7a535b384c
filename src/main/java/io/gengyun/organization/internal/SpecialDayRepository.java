package io.gengyun.organization.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The days that differ from the week, as aggregates. */
interface SpecialDayRepository extends Repository<SpecialDay, LocalDate> {

    SpecialDay saveAndFlush(SpecialDay day);

    Optional<SpecialDay> findById(LocalDate day);

    void delete(SpecialDay day);

    void flush();
}
