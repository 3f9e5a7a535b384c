package io.gengyun.customers.internal;

import io.gengyun.customers.CustomerId;
import io.gengyun.customers.VisitEvents.VisitCorrected;
import io.gengyun.customers.VisitEvents.VisitEntered;
import io.gengyun.customers.VisitEvents.VisitRemoved;
import io.gengyun.customers.VisitId;
import io.gengyun.customers.Visits.VisitDraft;
import io.gengyun.persistence.Aggregate;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that somebody paid to a customer, with the need that was found there. Who paid it writes
 * it down, and may correct it or take it back until the day on which they wrote it down is over;
 * from then on it stays. A visit that came from a file was never written down by hand, and only a
 * file changes it. Taken back, it takes its need along.
 */
@Entity
@Table(schema = "customers", name = "visit")
class Visit extends Aggregate<Visit> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private VisitId id;

    private String number;

    @Column(name = "employee_id")
    private UUID author;

    @Column(name = "customer_id")
    private UUID customer;

    @Column(name = "visited_on")
    private LocalDate day;

    private @Nullable Integer minutes;
    private @Nullable String purpose;

    @Column(name = "need_found")
    private @Nullable Boolean needFound;

    @Column(name = "next_step")
    private @Nullable String nextStep;

    @Column(name = "entered_at")
    private @Nullable Instant enteredAt;

    @OneToOne(
            mappedBy = "visit",
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE},
            orphanRemoval = true)
    private @Nullable Need need;

    @Version
    private @Nullable Long version;

    Visit(VisitId id, EmployeeId author, CheckedVisit checked, Instant now) {
        this.id = id;
        this.author = author.value();
        enteredAt = now;
        number = numbered("V", checked.day());
        take(checked);
        registerEvent(new VisitEntered(id, checked.customer(), author, day, checked.needFound()));
    }

    /** For the persistence only. */
    protected Visit() {}

    boolean isOf(EmployeeId other) {
        return author.equals(other.value());
    }

    CustomerId customer() {
        return new CustomerId(customer);
    }

    /** Refused when the day on which it was written down is over, and for what came from a file. */
    void requireOpen(Clock clock) {
        boolean open = enteredAt != null
                && LocalDate.ofInstant(enteredAt, clock.getZone()).equals(LocalDate.now(clock));
        if (!open) {
            throw BusinessRefusal.refused("customers.visit.tooLate");
        }
    }

    Visit correct(CheckedVisit checked, Clock clock) {
        requireOpen(clock);
        take(checked);
        registerEvent(new VisitCorrected(id, checked.customer(), author(), day, checked.needFound()));
        return this;
    }

    Visit takeBack(Clock clock) {
        requireOpen(clock);
        registerEvent(new VisitRemoved(id, author()));
        return this;
    }

    /** As its author sees it to correct it. */
    VisitDraft draft(String customerNumber) {
        return new VisitDraft(
                customerNumber,
                day,
                minutes,
                purpose,
                Boolean.TRUE.equals(needFound),
                need == null ? null : need.kind(),
                need == null ? null : need.amount(),
                nextStep);
    }

    private void take(CheckedVisit checked) {
        customer = checked.customer().value();
        day = checked.day();
        minutes = checked.minutes();
        purpose = checked.purpose();
        needFound = checked.needFound();
        nextStep = checked.nextStep();
        takeNeed(checked);
    }

    /** The need comes, changes or goes, as the visit says. */
    private void takeNeed(CheckedVisit checked) {
        if (!checked.needFound()) {
            need = null;
        } else if (need == null) {
            need = new Need(this, numbered("N", day), author(), checked);
        } else {
            need.take(checked);
        }
    }

    private EmployeeId author() {
        return new EmployeeId(author);
    }

    /** A number that people can read out: the day, and what no other visit has. */
    private String numbered(String letter, LocalDate on) {
        String unique = id.toString().replace("-", "");
        return letter + DateTimeFormatter.BASIC_ISO_DATE.format(on) + "-" + unique.substring(unique.length() - 10);
    }
}
