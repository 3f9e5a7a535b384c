package io.gengyun.customers;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import io.gengyun.shared.EmployeeId;
import java.time.LocalDate;

/** What happens to visits that people enter themselves. */
public final class VisitEvents {

    private VisitEvents() {}

    /** Somebody has written down a visit that they paid. */
    @AuditKind("VisitEntered")
    public record VisitEntered(
            @Shown VisitId visit,
            @Shown CustomerId customer,
            @Shown EmployeeId by,
            @Shown LocalDate day,
            @Shown boolean needFound)
            implements DomainEvent {

        @Override
        public String subject() {
            return "visit:" + visit;
        }
    }

    /** The author has corrected their visit. */
    @AuditKind("VisitCorrected")
    public record VisitCorrected(
            @Shown VisitId visit,
            @Shown CustomerId customer,
            @Shown EmployeeId by,
            @Shown LocalDate day,
            @Shown boolean needFound)
            implements DomainEvent {

        @Override
        public String subject() {
            return "visit:" + visit;
        }
    }

    /** The author has removed their visit, with the need that was found on it. */
    @AuditKind("VisitRemoved")
    public record VisitRemoved(@Shown VisitId visit, @Shown EmployeeId by) implements DomainEvent {

        @Override
        public String subject() {
            return "visit:" + visit;
        }
    }
}
