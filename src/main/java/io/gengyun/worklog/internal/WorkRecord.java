package io.gengyun.worklog.internal;

import io.gengyun.customers.CustomerId;
import io.gengyun.persistence.Aggregate;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.EmployeeId;
import io.gengyun.worklog.WorkKind;
import io.gengyun.worklog.WorkRecordEvents.WorkRecordAmended;
import io.gengyun.worklog.WorkRecordEvents.WorkRecordEntered;
import io.gengyun.worklog.WorkRecordEvents.WorkRecordRemoved;
import io.gengyun.worklog.WorkRecordId;
import io.gengyun.worklog.WorkRecords.WorkRecordDraft;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person worked on for some minutes of a day. They enter it themselves or a file brings it; they
 * may correct it and take it back, nobody else does. Results that were computed from it keep what
 * it said then.
 */
@Entity
@Table(schema = "worklog", name = "work_record")
class WorkRecord extends Aggregate<WorkRecord> {

    /** Minutes of a day. */
    static final int DAY = 1440;

    private static final int LONGEST_NOTE = 1000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WorkRecordId id;

    private String number;

    @Column(name = "employee_id")
    private UUID employee;

    @Column(name = "customer_id")
    private @Nullable UUID customer;

    @Column(name = "worked_on")
    private LocalDate workedOn;

    @Enumerated(EnumType.STRING)
    private WorkKind kind;

    private int minutes;
    private @Nullable String note;

    @Version
    private long version;

    WorkRecord(WorkRecordId id, EmployeeId employee, WorkRecordDraft draft, LocalDate today) {
        this.id = id;
        this.employee = employee.value();
        take(draft, today);
        this.number = numbered();
        registerEvent(new WorkRecordEntered(id, number, employee(), workedOn, kind, minutes, customer()));
    }

    /** For the persistence only. */
    protected WorkRecord() {}

    /** The day and the end of the id: short enough to be read, long enough to be the only one. */
    private String numbered() {
        String unique = id.value().toString();
        return "W%s-%s"
                .formatted(DateTimeFormatter.BASIC_ISO_DATE.format(workedOn), unique.substring(unique.length() - 12));
    }

    boolean isOf(EmployeeId other) {
        return employee.equals(other.value());
    }

    long version() {
        return version;
    }

    private EmployeeId employee() {
        return new EmployeeId(employee);
    }

    private @Nullable CustomerId customer() {
        return customer == null ? null : new CustomerId(customer);
    }

    WorkRecord amend(WorkRecordDraft draft, LocalDate today) {
        take(draft, today);
        registerEvent(new WorkRecordAmended(id, number, employee(), workedOn, kind, minutes, customer()));
        return this;
    }

    WorkRecord takeBack() {
        registerEvent(new WorkRecordRemoved(id, number, employee(), workedOn, kind, minutes, customer()));
        return this;
    }

    private void take(WorkRecordDraft draft, LocalDate today) {
        List<FieldError> errors = violations(draft, today);
        if (!errors.isEmpty()) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED, errors.getFirst().key(), errors);
        }
        workedOn = draft.workedOn();
        kind = draft.kind();
        minutes = draft.minutes();
        customer = draft.customer() == null ? null : draft.customer().value();
        note = draft.note() == null || draft.note().isBlank()
                ? null
                : draft.note().strip();
    }

    private static List<FieldError> violations(WorkRecordDraft draft, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (draft.kind() == null) {
            errors.add(new FieldError("kind", "worklog.error.kind"));
        }
        if (draft.minutes() == null || draft.minutes() < 1 || draft.minutes() > DAY) {
            errors.add(new FieldError("minutes", "worklog.error.minutes"));
        }
        if (draft.workedOn() == null) {
            errors.add(new FieldError("workedOn", "worklog.error.day"));
        } else if (draft.workedOn().isAfter(today)) {
            errors.add(new FieldError("workedOn", "worklog.error.future"));
        }
        if (draft.note() != null && draft.note().strip().length() > LONGEST_NOTE) {
            errors.add(new FieldError("note", "worklog.error.note"));
        }
        return errors;
    }
}
