package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.ScorecardTemplates.Template;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ScorecardTemplatesTests {

    private static final RecursiveComparisonConfiguration NUMBERS_BY_VALUE = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .build();

    @Autowired
    Scorecards scorecards;

    @Autowired
    Indicators indicators;

    static List<Template> templates() {
        return ScorecardTemplates.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void canBeTakenAsItIs(Template template) {
        Scorecard saved = As.user(Role.HR)
                .get(() -> scorecards.put(new Scorecard(
                        template.key(), 0, template.name().zh(), null, LocalDate.of(2025, 1, 1), template.lines())));

        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.lines())
                .usingRecursiveFieldByFieldElementComparator(NUMBERS_BY_VALUE)
                .isEqualTo(template.lines());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void weighsExactlyAHundred(Template template) {
        assertThat(template.lines().stream().map(Line::weight).reduce(BigDecimal::add))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("100.00"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void measuresByDeliveredIndicatorsInTheirDirection(Template template) {
        Map<String, IndicatorDefinition> library = As.user(Role.HR).get(indicators::library).stream()
                .collect(Collectors.toMap(IndicatorDefinition::key, Function.identity()));

        assertThat(template.lines()).allSatisfy(line -> {
            IndicatorDefinition indicator = library.get(line.indicator());
            assertThat(indicator).as(line.indicator()).isNotNull();
            int higher = line.curve().stretch().compareTo(line.curve().target());
            assertThat(higher).isEqualTo(indicator.direction() == Direction.HIGHER ? 1 : -1);
        });
    }

    /** Save the light one, whose targets are those of a small team. */
    @ParameterizedTest
    @ValueSource(strings = {"industrial-seller", "service-company", "field-sales"})
    void aimsAtTheTypicalTargets(String key) {
        Map<String, BigDecimal> typical = As.user(Role.HR).get(indicators::library).stream()
                .filter(one -> one.typicalTarget() != null)
                .collect(Collectors.toMap(IndicatorDefinition::key, IndicatorDefinition::typicalTarget));

        assertThat(ScorecardTemplates.find(key).orElseThrow().lines())
                .allSatisfy(
                        line -> assertThat(line.curve().target()).isEqualByComparingTo(typical.get(line.indicator())));
    }

    @ParameterizedTest
    @CsvSource({
        "industrial-seller, order-value visits needs-found satisfaction-score, 30 20 25 25",
        "service-company, big-customer-signings customer-retention-rate satisfaction-score"
                + " small-deals, 30 25 20 25",
        "field-sales, new-customer-share repurchase-rate mean-days-to-close" + " campaign-participation, 40 30 20 10",
        "light, won-value customers-won win-rate, 50 30 20"
    })
    void weighsWhatItIsFor(String key, String names, String weights) {
        Template template = ScorecardTemplates.find(key).orElseThrow();

        assertThat(template.lines()).extracting(Line::indicator).containsExactly(names.split(" "));
        assertThat(template.lines())
                .extracting(line -> line.weight().toPlainString())
                .containsExactly(weights.split(" "));
    }
}
