package io.gengyun.customers.internal;

import io.gengyun.customers.CustomerId;
import io.gengyun.customers.VisitEvents.VisitCorrected;
import io.gengyun.customers.VisitEvents.VisitEntered;
import io.gengyun.customers.VisitEvents.VisitRemoved;
import io.gengyun.customers.VisitId;
import io.gengyun.customers.Visits;
import io.gengyun.security.Access;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits in the table that imports fill too; those entered here know when they were entered. */
@Component
@Transactional
class PersistentVisits implements Visits {

    private final Access access;
    private final VisitRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PersistentVisits(Access access, VisitRows rows, Clock clock, ApplicationEventPublisher events) {
        this.access = access;
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void enter(VisitId visit, VisitDraft draft) {
        EmployeeId me = author();
        CheckedVisit checked = checked(draft);
        if (rows.insert(visit, me, checked, clock.instant())) {
            rows.writeNeed(visit, me, checked);
            events.publishEvent(new VisitEntered(visit, checked.customer(), me, checked.day(), checked.needFound()));
        } else if (!rows.require(visit).author().equals(me)) {
            throw BusinessRefusal.conflict("customers.visit.taken");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public VisitDraft edit(VisitId visit) {
        requireMine(visit);
        return rows.draft(visit);
    }

    @Override
    public void correct(VisitId visit, VisitDraft draft) {
        EmployeeId me = requireMine(visit);
        CheckedVisit checked = checked(draft);
        rows.update(visit, checked);
        rows.writeNeed(visit, me, checked);
        events.publishEvent(new VisitCorrected(visit, checked.customer(), me, checked.day(), checked.needFound()));
    }

    @Override
    public void remove(VisitId visit) {
        EmployeeId me = author();
        if (rows.isThere(visit)) {
            requireMine(visit);
            rows.delete(visit);
            events.publishEvent(new VisitRemoved(visit, me));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Habits habits() {
        EmployeeId me = access.user().employee();
        return me == null
                ? new Habits(List.of(), List.of())
                : new Habits(
                        rows.usual("customers.visit", "purpose", "visited_on", me),
                        rows.usual("customers.need", "kind", "found_on", me));
    }

    private CheckedVisit checked(VisitDraft draft) {
        CustomerId customer = draft.customer() == null
                ? null
                : rows.customer(draft.customer()).orElse(null);
        return CheckedVisit.of(draft, customer, LocalDate.now(clock));
    }

    private EmployeeId author() {
        EmployeeId me = access.user().employee();
        if (me == null) {
            throw BusinessRefusal.forbidden("customers.visit.noEmployee");
        }
        return me;
    }

    private EmployeeId requireMine(VisitId visit) {
        EmployeeId me = author();
        VisitRows.Entry entry = rows.require(visit);
        if (!entry.author().equals(me)) {
            throw BusinessRefusal.notFound("customers.visit.notThere");
        }
        LocalDate today = LocalDate.now(clock);
        boolean open = entry.enteredAt() != null
                && LocalDate.ofInstant(entry.enteredAt(), clock.getZone()).equals(today);
        if (!open) {
            throw BusinessRefusal.refused("customers.visit.tooLate");
        }
        return me;
    }
}
