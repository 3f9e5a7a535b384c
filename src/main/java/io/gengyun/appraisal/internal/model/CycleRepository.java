package io.gengyun.appraisal.internal.model;

import io.gengyun.appraisal.CycleId;
import io.gengyun.shared.BusinessRefusal;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All appraisal cycles. */
public interface CycleRepository extends Repository<AppraisalCycle, CycleId> {

    AppraisalCycle save(AppraisalCycle cycle);

    void delete(AppraisalCycle cycle);

    Optional<AppraisalCycle> findById(CycleId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from AppraisalCycle c where c.id = :id")
    Optional<AppraisalCycle> findLocked(CycleId id);

    default AppraisalCycle require(CycleId id) {
        return findById(id).orElseThrow(() -> BusinessRefusal.notFound("appraisal.cycle.unknown"));
    }

    /** The cycle for a command of which only one may win: another one waits until it is through. */
    default AppraisalCycle requireLocked(CycleId id) {
        return findLocked(id).orElseThrow(() -> BusinessRefusal.notFound("appraisal.cycle.unknown"));
    }
}
