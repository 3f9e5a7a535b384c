package io.gengyun.customers.internal;

import static io.gengyun.support.Refusals.assertRefused;
import static io.gengyun.support.Refusals.fieldsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.customers.CustomerId;
import io.gengyun.customers.Visits.VisitDraft;
import io.gengyun.shared.BusinessRefusal.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedVisitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    private static final CustomerId STEELWORKS = new CustomerId(new UUID(0, 1));

    @Test
    void keepsWhatWasWritten() {
        VisitDraft draft = new VisitDraft(
                "C1", TODAY, 90, " Spare parts ", true, " Valves ", new BigDecimal("200000"), " Send an offer ");
        assertThat(CheckedVisit.of(draft, STEELWORKS, TODAY))
                .isEqualTo(new CheckedVisit(
                        STEELWORKS,
                        TODAY,
                        90,
                        "Spare parts",
                        true,
                        "Valves",
                        new BigDecimal("200000"),
                        "Send an offer"));
    }

    @Test
    void needsNoMoreThanACustomerAndADay() {
        assertThat(CheckedVisit.of(visit(TODAY, null, " "), STEELWORKS, TODAY))
                .isEqualTo(new CheckedVisit(STEELWORKS, TODAY, null, null, false, null, null, null));
    }

    @Test
    void forgetsTheNeedThatWasNotFound() {
        VisitDraft draft = new VisitDraft("C1", TODAY, null, null, false, "Valves", new BigDecimal("-1"), null);
        CheckedVisit visit = CheckedVisit.of(draft, STEELWORKS, TODAY);
        assertThat(visit.needKind()).isNull();
        assertThat(visit.needAmount()).isNull();
    }

    @Test
    void refusesAVisitToNobody() {
        VisitDraft unknown = visit(TODAY, null, null);
        assertThat(fieldsOf(() -> CheckedVisit.of(unknown, null, TODAY)))
                .containsExactly("customer: customers.visit.customer.unknown");
        VisitDraft missing = new VisitDraft(null, TODAY, null, null, false, null, null, null);
        assertThat(fieldsOf(() -> CheckedVisit.of(missing, null, TODAY)))
                .containsExactly("customer: customers.visit.customer.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, day: customers.visit.day.future",
        "2025-12-30, day: customers.visit.day.longAgo",
        ", day: uikit.badDate",
    })
    void refusesADay(@Nullable LocalDate day, String told) {
        assertThat(fieldsOf(() -> CheckedVisit.of(visit(day, null, null), STEELWORKS, TODAY)))
                .containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31", "2025-12-31"})
    void takesADayOfTheLastMonth(LocalDate day) {
        assertThat(CheckedVisit.of(visit(day, null, null), STEELWORKS, TODAY).day())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1441})
    void refusesMinutesThatNoDayHas(int minutes) {
        assertThat(fieldsOf(() -> CheckedVisit.of(visit(TODAY, minutes, null), STEELWORKS, TODAY)))
                .containsExactly("minutes: customers.visit.minutes.wrong");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1440})
    void takesMinutesThatADayHas(int minutes) {
        assertThat(CheckedVisit.of(visit(TODAY, minutes, null), STEELWORKS, TODAY)
                        .minutes())
                .isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000000000000"})
    void refusesAnAmountThatNoNeedHas(BigDecimal amount) {
        assertThat(fieldsOf(() -> CheckedVisit.of(need(amount), STEELWORKS, TODAY)))
                .containsExactly("needAmount: customers.visit.amount.wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999999.99"})
    void takesAnAmountThatANeedHas(BigDecimal amount) {
        assertThat(CheckedVisit.of(need(amount), STEELWORKS, TODAY).needAmount())
                .isEqualTo(amount);
    }

    @Test
    void refusesWordsThatAreTooLong() {
        VisitDraft draft =
                new VisitDraft("C1", TODAY, null, "p".repeat(201), true, "k".repeat(201), null, "n".repeat(1001));
        assertThat(fieldsOf(() -> CheckedVisit.of(draft, STEELWORKS, TODAY)))
                .containsExactly(
                        "purpose: customers.visit.tooLong",
                        "needKind: customers.visit.tooLong",
                        "nextStep: customers.visit.tooLong");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        VisitDraft draft = new VisitDraft("C9", TODAY.plusDays(1), 0, null, true, null, new BigDecimal("-1"), null);
        assertThat(fieldsOf(() -> CheckedVisit.of(draft, null, TODAY))).hasSize(4);
        assertRefused(Kind.REFUSED, "customers.visit.incomplete", () -> CheckedVisit.of(draft, null, TODAY));
    }

    private static VisitDraft visit(@Nullable LocalDate day, @Nullable Integer minutes, @Nullable String purpose) {
        return new VisitDraft("C1", day, minutes, purpose, false, null, null, null);
    }

    private static VisitDraft need(BigDecimal amount) {
        return new VisitDraft("C1", TODAY, null, null, true, null, amount, null);
    }
}
