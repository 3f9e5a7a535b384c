package io.gengyun.worklog;

import io.gengyun.customers.CustomerId;
import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import io.gengyun.shared.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to work records. */
public final class WorkRecordEvents {

    private WorkRecordEvents() {}

    /** Somebody has recorded what they worked on. */
    @AuditKind("WorkRecordEntered")
    public record WorkRecordEntered(
            @Shown WorkRecordId record,
            @Shown String number,
            @Shown EmployeeId employee,
            @Shown LocalDate workedOn,
            @Shown WorkKind kind,
            @Shown int minutes,
            @Shown @Nullable CustomerId customer)
            implements DomainEvent {
        @Override
        public String subject() {
            return "work-record:" + record;
        }
    }

    /** Somebody has corrected a record of their; it says this from now on. */
    @AuditKind("WorkRecordAmended")
    public record WorkRecordAmended(
            @Shown WorkRecordId record,
            @Shown String number,
            @Shown EmployeeId employee,
            @Shown LocalDate workedOn,
            @Shown WorkKind kind,
            @Shown int minutes,
            @Shown @Nullable CustomerId customer)
            implements DomainEvent {
        @Override
        public String subject() {
            return "work-record:" + record;
        }
    }

    /** Somebody has taken a record of their back; this is what it said. */
    @AuditKind("WorkRecordRemoved")
    public record WorkRecordRemoved(
            @Shown WorkRecordId record,
            @Shown String number,
            @Shown EmployeeId employee,
            @Shown LocalDate workedOn,
            @Shown WorkKind kind,
            @Shown int minutes,
            @Shown @Nullable CustomerId customer)
            implements DomainEvent {
        @Override
        public String subject() {
            return "work-record:" + record;
        }
    }
}
