package io.gengyun.worklog;

import io.gengyun.customers.CustomerId;
import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to work records. */
public final class WorkRecordEvents {

    private WorkRecordEvents() {}

    /** Somebody has recorded what he worked on. */
    public record WorkRecordEntered(
            WorkRecordId record,
            String number,
            EmployeeId employee,
            LocalDate workedOn,
            WorkKind kind,
            int minutes,
            @Nullable CustomerId customer)
            implements DomainEvent {
        @Override
        public String subject() {
            return "work-record:" + record;
        }
    }

    /** Somebody has corrected a record of his; it says this from now on. */
    public record WorkRecordAmended(
            WorkRecordId record,
            String number,
            EmployeeId employee,
            LocalDate workedOn,
            WorkKind kind,
            int minutes,
            @Nullable CustomerId customer)
            implements DomainEvent {
        @Override
        public String subject() {
            return "work-record:" + record;
        }
    }

    /** Somebody has taken a record of his back; this is what it said. */
    public record WorkRecordRemoved(
            WorkRecordId record,
            String number,
            EmployeeId employee,
            LocalDate workedOn,
            WorkKind kind,
            int minutes,
            @Nullable CustomerId customer)
            implements DomainEvent {
        @Override
        public String subject() {
            return "work-record:" + record;
        }
    }
}
