package io.gengyun.appraisal.internal;

import io.gengyun.appraisal.CycleId;
import io.gengyun.shared.BusinessRefusal;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All appraisal cycles. */
interface Cycles extends Repository<AppraisalCycle, CycleId> {

    AppraisalCycle save(AppraisalCycle cycle);

    Optional<AppraisalCycle> findById(CycleId id);

    default AppraisalCycle require(CycleId id) {
        return findById(id).orElseThrow(() -> BusinessRefusal.notFound("appraisal.cycle.unknown"));
    }
}
