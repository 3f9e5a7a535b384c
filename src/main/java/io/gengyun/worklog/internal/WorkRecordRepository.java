package io.gengyun.worklog.internal;

import io.gengyun.worklog.WorkRecordId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The work records as aggregates, to be entered, amended and removed one at a time. */
interface WorkRecordRepository extends Repository<WorkRecord, WorkRecordId> {

    WorkRecord saveAndFlush(WorkRecord record);

    Optional<WorkRecord> findById(WorkRecordId id);

    void delete(WorkRecord record);
}
