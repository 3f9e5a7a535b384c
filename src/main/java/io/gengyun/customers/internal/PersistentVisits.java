package io.gengyun.customers.internal;

import io.gengyun.customers.CustomerId;
import io.gengyun.customers.VisitId;
import io.gengyun.customers.Visits;
import io.gengyun.persistence.LockSpace;
import io.gengyun.persistence.Locks;
import io.gengyun.security.Access;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits in the table that imports fill too; those entered here know when they were entered. */
@Component
@Transactional
class PersistentVisits implements Visits {

    private final Access access;
    private final VisitRepository visits;
    private final VisitRows rows;
    private final Locks locks;
    private final Clock clock;

    PersistentVisits(Access access, VisitRepository visits, VisitRows rows, Locks locks, Clock clock) {
        this.access = access;
        this.visits = visits;
        this.rows = rows;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public void enter(VisitId id, VisitDraft draft) {
        EmployeeId me = author();
        CheckedVisit checked = checked(draft);
        locks.hold(LockSpace.VISIT, id.toString());
        Visit known = visits.findById(id).orElse(null);
        if (known == null) {
            visits.saveAndFlush(new Visit(id, me, checked, clock.instant()));
        } else if (!known.isOf(me)) {
            throw BusinessRefusal.conflict("customers.visit.taken");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public VisitDraft edit(VisitId id) {
        Visit visit = mine(visits.findById(id));
        return visit.draft(rows.number(visit.customer()));
    }

    @Override
    public void correct(VisitId id, VisitDraft draft) {
        Visit visit = mine(visits.findById(id));
        visits.saveAndFlush(visit.correct(checked(draft), clock));
    }

    @Override
    public void remove(VisitId id) {
        author();
        Optional<Visit> known = visits.findById(id);
        if (known.isPresent()) {
            visits.delete(mine(known).takeBack(clock));
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

    private Visit mine(Optional<Visit> known) {
        EmployeeId me = author();
        Visit visit = known.filter(one -> one.isOf(me))
                .orElseThrow(() -> BusinessRefusal.notFound("customers.visit.notThere"));
        visit.requireOpen(clock);
        return visit;
    }
}
