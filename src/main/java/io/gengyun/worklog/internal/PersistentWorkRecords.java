package io.gengyun.worklog.internal;

import io.gengyun.security.Access;
import io.gengyun.security.DataScope;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import io.gengyun.worklog.WorkDistribution;
import io.gengyun.worklog.WorkKind;
import io.gengyun.worklog.WorkRecordId;
import io.gengyun.worklog.WorkRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work records in the database; a person's commands follow one another. */
@Component
@Transactional
class PersistentWorkRecords implements WorkRecords {

    private final Access access;
    private final WorkRecordRepository records;
    private final WorkRows rows;
    private final WorkSums sums;
    private final Clock clock;

    PersistentWorkRecords(Access access, WorkRecordRepository records, WorkRows rows, WorkSums sums, Clock clock) {
        this.access = access;
        this.records = records;
        this.rows = rows;
        this.sums = sums;
        this.clock = clock;
    }

    @Override
    public void enter(WorkRecordId id, WorkRecordDraft draft) {
        EmployeeId self = self();
        rows.lock(self);
        WorkRecord known = records.findById(id).orElse(null);
        if (known == null) {
            WorkRecord record = new WorkRecord(id, self, draft, LocalDate.now(clock));
            requireRoom(id, self, draft);
            records.saveAndFlush(record);
        } else if (!known.isOf(self)) {
            throw unknown();
        }
    }

    @Override
    public void amend(WorkRecordId id, long version, WorkRecordDraft draft) {
        EmployeeId self = self();
        rows.lock(self);
        WorkRecord record = own(id, self);
        if (record.version() != version) {
            throw BusinessRefusal.conflict("worklog.error.changedMeanwhile");
        }
        record.amend(draft, LocalDate.now(clock));
        requireRoom(id, self, draft);
        records.saveAndFlush(record);
    }

    @Override
    public void remove(WorkRecordId id) {
        EmployeeId self = self();
        rows.lock(self);
        WorkRecord record = records.findById(id).orElse(null);
        if (record == null) {
            return;
        }
        if (!record.isOf(self)) {
            throw unknown();
        }
        records.delete(record.takeBack());
    }

    private EmployeeId self() {
        EmployeeId self = access.user().employee();
        if (self == null) {
            throw BusinessRefusal.forbidden("worklog.error.noEmployee");
        }
        return self;
    }

    private WorkRecord own(WorkRecordId id, EmployeeId self) {
        return records.findById(id).filter(record -> record.isOf(self)).orElseThrow(PersistentWorkRecords::unknown);
    }

    private static BusinessRefusal unknown() {
        return BusinessRefusal.notFound("worklog.error.unknown");
    }

    /** What else is known of the day leaves room for the draft, and nothing else says the same. */
    private void requireRoom(WorkRecordId id, EmployeeId self, WorkRecordDraft draft) {
        WorkRows.Surroundings around = rows.around(id, self, draft);
        if (!around.customerKnown()) {
            throw refused("customer", "worklog.error.customer");
        }
        if (around.visit() != null) {
            throw refused("customer", "worklog.error.visited", around.visit());
        }
        if (around.minutes() + draft.minutes() > WorkRecord.DAY) {
            throw refused("minutes", "worklog.error.dayFull", around.minutes());
        }
    }

    private static BusinessRefusal refused(String field, String key, Object... arguments) {
        return new BusinessRefusal(
                BusinessRefusal.Kind.REFUSED, key, List.of(new FieldError(field, key, arguments)), arguments);
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<WorkRow> list(WorkFilter filter, int limit, @Nullable String after) {
        DataScope scope = scope(filter.employee());
        return rows.page(scope, access.user().employee(), filter, limit, after);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<WorkKind, Long> listed(@Nullable EmployeeId employee, Period period) {
        return sums.listed(scope(employee), period);
    }

    @Override
    @Transactional(readOnly = true)
    public WorkDistribution distribution(@Nullable EmployeeId employee, Period period) {
        return sums.distribution(scope(employee), period);
    }

    @Override
    @Transactional(readOnly = true)
    public WorkDistribution inCaseOf(EmployeeId employee, Period period) {
        return sums.distribution(new DataScope(false, Set.of(employee)), period);
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<PersonDistribution> byPerson(Period period, int limit, @Nullable String after) {
        return sums.byPerson(access.scope(), period, limit, after);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonDistribution> busiest(Period period, int most) {
        return sums.busiest(access.scope(), period, most);
    }

    /** The person alone, if the user may see them; without one, all whom they may see. */
    private DataScope scope(@Nullable EmployeeId employee) {
        if (employee == null) {
            return access.scope();
        }
        access.requireSight(employee);
        return new DataScope(false, Set.of(employee));
    }
}
