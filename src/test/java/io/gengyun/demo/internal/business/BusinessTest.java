package io.gengyun.demo.internal.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.shared.Period;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void isTheSameEachTime() {
        assertThat(Business.on(TODAY)).isEqualTo(Business.on(TODAY));
    }

    @Test
    void appraisesTheLastQuarterThatHasBeenOverForSomeTime() {
        assertThat(new Timeline(TODAY).appraised()).isEqualTo(new Quarter(2025, 4));
        assertThat(new Timeline(TODAY).finished()).isEqualTo(new Quarter(2025, 3));
        assertThat(new Timeline(LocalDate.of(2026, 1, 5)).appraised()).isEqualTo(new Quarter(2025, 3));
        assertThat(new Quarter(2025, 4).period())
                .isEqualTo(new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)));
        assertThat(new Quarter(2025, 4).chinese()).isEqualTo("2025年第四季度");
    }

    @Property(tries = 12)
    void isSoundOnEveryDay(@ForAll @IntRange(min = 0, max = 1500) int day) {
        LocalDate today = TODAY.plusDays(day);
        Business business = Business.on(today);
        Set<Object> people = numbers(business.staff());
        Set<Object> customers = numbers(table(business, "customers"));
        assertThat(people).hasSize(63);
        assertThat(customers).hasSize(400);
        for (Table table : business.tables()) {
            assertThat(numbers(table)).as(table.target()).hasSameSizeAs(table.rows());
            assertThat(column(table, "employee")).isSubsetOf(people);
            Set<Object> named = new HashSet<>(column(table, "customer"));
            named.remove("");
            assertThat(named).isSubsetOf(customers);
            for (List<Object> row : table.rows()) {
                assertThat(row)
                        .filteredOn(LocalDate.class::isInstance)
                        .allMatch(told -> business.timeline().tells((LocalDate) told));
            }
        }
    }

    @Property(tries = 60)
    void nobodyWhoLeftIsAppraised(@ForAll @IntRange(min = 0, max = 1500) int day) {
        Timeline timeline = new Timeline(TODAY.plusDays(day));
        assertThat(People.known().all())
                .filteredOn(Person::hasLeft)
                .allMatch(person -> person.leftOn(timeline.today())
                        .isBefore(timeline.finished().period().from()));
    }

    private static Table table(Business business, String target) {
        return business.tables().stream()
                .filter(table -> table.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Object> numbers(Table table) {
        return column(table, "number");
    }

    private static Set<Object> column(Table table, String field) {
        int place = table.fields().indexOf(field);
        return place < 0
                ? Set.of()
                : table.rows().stream().map(row -> row.get(place)).collect(Collectors.toSet());
    }
}
