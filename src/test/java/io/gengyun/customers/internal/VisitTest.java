package io.gengyun.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.customers.CustomerId;
import io.gengyun.customers.VisitEvents.VisitCorrected;
import io.gengyun.customers.VisitEvents.VisitEntered;
import io.gengyun.customers.VisitEvents.VisitRemoved;
import io.gengyun.customers.VisitId;
import io.gengyun.customers.Visits.VisitDraft;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.support.RegisteredEvents;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant AFTERNOON = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-03-02T15:59:00Z");
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-03-02T16:01:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final EmployeeId author = new EmployeeId(UUID.randomUUID());
    private final VisitId id = VisitId.next();

    @Test
    void isEnteredWithTheNeedThatWasFound() {
        Visit visit = entered(draft("training", new BigDecimal("20000")));

        assertThat(RegisteredEvents.of(visit)).containsExactly(new VisitEntered(id, customer, author, TODAY, true));
        assertThat(visit.draft("C1").needKind()).isEqualTo("training");
        assertThat(visit.draft("C1").needAmount()).isEqualByComparingTo("20000");
        assertThat(visit.isOf(author)).isTrue();
    }

    @Test
    void losesTheNeedWhenNoneIsFoundAnyMore() {
        Visit visit = entered(draft("training", BigDecimal.TEN)).correct(checked(draft(null, null)), at(AFTERNOON));

        assertThat(visit.draft("C1").needFound()).isFalse();
        assertThat(visit.draft("C1").needKind()).isNull();
        assertThat(RegisteredEvents.last(visit)).isEqualTo(new VisitCorrected(id, customer, author, TODAY, false));
    }

    @Test
    void changesTheNeedWithTheVisit() {
        Visit visit = entered(draft("training", BigDecimal.TEN)).correct(checked(draft("audit", null)), at(AFTERNOON));

        assertThat(visit.draft("C1")).isEqualTo(draft("audit", null));
    }

    @Test
    void isOpenUntilTheDayOnWhichItWasEnteredIsOver() {
        Visit visit = entered(draft(null, null));

        visit.takeBack(at(BEFORE_MIDNIGHT));
        assertThat(RegisteredEvents.last(visit)).isEqualTo(new VisitRemoved(id, author));
        assertThatThrownBy(() -> visit.takeBack(at(AFTER_MIDNIGHT)))
                .isInstanceOf(BusinessRefusal.class)
                .hasMessage("customers.visit.tooLate");
        assertThatThrownBy(() -> visit.correct(checked(draft(null, null)), at(AFTER_MIDNIGHT)))
                .isInstanceOf(BusinessRefusal.class)
                .hasMessage("customers.visit.tooLate");
    }

    private Visit entered(VisitDraft draft) {
        return new Visit(id, author, checked(draft), AFTERNOON);
    }

    private CheckedVisit checked(VisitDraft draft) {
        return CheckedVisit.of(draft, customer, TODAY);
    }

    private static VisitDraft draft(String needKind, BigDecimal needAmount) {
        return new VisitDraft("C1", TODAY, 45, "review", needKind != null, needKind, needAmount, "send an offer");
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, SHANGHAI);
    }
}
