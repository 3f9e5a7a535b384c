package io.gengyun.customers;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.EmployeeId;
import java.time.LocalDate;

/** What happens to visits that people enter themselves. */
public final class VisitEvents {

    private VisitEvents() {}

    /** Somebody has written down a visit that he paid. */
    public record VisitEntered(VisitId visit, CustomerId customer, EmployeeId by, LocalDate day, boolean needFound)
            implements DomainEvent {

        @Override
        public String subject() {
            return "visit:" + visit;
        }
    }

    /** The author has corrected his visit. */
    public record VisitCorrected(VisitId visit, CustomerId customer, EmployeeId by, LocalDate day, boolean needFound)
            implements DomainEvent {

        @Override
        public String subject() {
            return "visit:" + visit;
        }
    }

    /** The author has removed his visit, with the need that was found on it. */
    public record VisitRemoved(VisitId visit, EmployeeId by) implements DomainEvent {

        @Override
        public String subject() {
            return "visit:" + visit;
        }
    }
}
