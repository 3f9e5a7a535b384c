package io.gengyun.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.demo.internal.Business.Deal;
import io.gengyun.shared.Period;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void isTheSameEachTime() {
        assertThat(new Business(TODAY).deals()).isEqualTo(new Business(TODAY).deals());
    }

    @Test
    void appraisesTheLastQuarterThatIsOver() {
        assertThat(new Business(TODAY).appraised()).isEqualTo(new Quarter(2025, 4));
        assertThat(new Quarter(2025, 4).period())
                .isEqualTo(new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)));
        assertThat(new Quarter(2025, 4).chinese()).isEqualTo("2025年第四季度");
    }

    @Property(tries = 60)
    void isSoundOnEveryDay(@ForAll @IntRange(min = 0, max = 4000) int day) {
        LocalDate today = TODAY.plusDays(day);
        Business business = new Business(today);
        assertThat(business.customers()).hasSize(40).doesNotHaveDuplicates();
        assertThat(business.deals())
                .hasSizeBetween(120, 400)
                .allMatch(deal -> deal.amount() > 0)
                .allMatch(deal -> !deal.openedOn().isBefore(business.joined(deal.seller())))
                .allMatch(deal -> deal.customer().owner() == deal.seller())
                .allMatch(deal -> isDecidedInOrder(deal, today));
    }

    @Property(tries = 400)
    void everybodyDecidedSomethingInTheAppraisedQuarter(
            @ForAll @IntRange(min = 0, max = 4000) int day) {
        Business business = new Business(TODAY.plusDays(day));
        Period period = business.appraised().period();
        for (Person seller : Person.sellers()) {
            assertThat(business.deals())
                    .as(seller.chinese())
                    .anyMatch(
                            deal ->
                                    deal.seller() == seller
                                            && deal.closedOn() != null
                                            && period.contains(deal.closedOn()));
        }
    }

    private static boolean isDecidedInOrder(Deal deal, LocalDate today) {
        LocalDate closed = deal.closedOn();
        return closed == null
                ? deal.stage().equals("OPEN")
                : !closed.isBefore(deal.openedOn()) && !closed.isAfter(today);
    }
}
