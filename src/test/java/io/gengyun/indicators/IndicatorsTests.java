package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Group;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.IndicatorDefinition.Range;
import io.gengyun.indicators.Indicators.Version;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.LocalizedText;
import io.gengyun.shared.Texts;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class IndicatorsTests {

    private static final Measure FACTS = facts(Aggregation.COUNT, null, Map.of());

    @Autowired
    Indicators indicators;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Texts texts;

    @Test
    void deliversALibraryThatItsOwnRulesAccept() {
        assertThat(indicators.library())
                .extracting(IndicatorDefinition::key)
                .contains(
                        "won-value",
                        "win-rate",
                        "mean-days-to-close",
                        "customers-won",
                        "new-customer-share",
                        "deals-won",
                        "deals-lost");
        assertThat(indicators.library())
                .allSatisfy(one -> assertThat(indicators.check(one)).isEmpty());
    }

    @Test
    void saysTheUnitsOfTheDeliveredLibraryInEnglish() {
        assertThat(indicators.library())
                .extracting(IndicatorDefinition::unit)
                .contains("元", "单", "次/家")
                .map(unit -> UnitLabels.of(unit, Locale.ENGLISH, key -> texts.text(Locale.ENGLISH, key)))
                .noneMatch(unit -> unit.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void deliversForEachIndicatorWhatItIsAndWhatIsTypical() {
        List<IndicatorDefinition> delivered = indicators.library().stream()
                .filter(one -> indicators.versions(one.key()).getFirst().by() == null)
                .toList();

        assertThat(delivered).hasSizeGreaterThanOrEqualTo(40);
        assertThat(delivered).allSatisfy(one -> {
            assertThat(one.description()).isNotNull();
            assertThat(one.description().zh()).endsWith("。");
            assertThat(one.description().en()).endsWith(".");
            assertThat(one.description().en()).matches("[\\p{ASCII}]+");
            assertThat(one.name().en()).matches("[\\p{ASCII}]+");
            assertThat(one.typicalTarget()).isPositive();
            assertThat(one.typicalBaseline() != null).isEqualTo(one.direction() == Direction.LOWER);
        });
        assertThat(delivered)
                .extracting(IndicatorDefinition::group)
                .contains(Group.SALES, Group.MARKETING, Group.CUSTOMER_SUCCESS);
        assertThat(delivered).extracting(IndicatorDefinition::name).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheDeliveredVersionUnderTheCompanysChange() {
        IndicatorDefinition changed = indicator("deals-lost", "facts", Map.of("facts", FACTS));
        IndicatorDefinition lower = new IndicatorDefinition(
                changed.key(),
                changed.name(),
                "次",
                Direction.LOWER,
                true,
                Missing.ZERO,
                changed.measures(),
                changed.formula());
        put(lower);
        put(lower);

        assertThat(indicators.find("deals-lost")).contains(lower);
        assertThat(indicators.versions("deals-lost"))
                .extracting(Version::version)
                .containsExactly(3, 2, 1);
        assertThat(indicators.versions("deals-lost")).extracting(Version::by).containsExactly("user", null, null);
    }

    @Test
    void keepsTheOrderOfMeasures() {
        IndicatorDefinition many = new IndicatorDefinition(
                "ordered",
                new LocalizedText("顺序", ""),
                "",
                Direction.HIGHER,
                false,
                Missing.SPREAD,
                ordered("zeta", "alpha", "mid"),
                "zeta + alpha + mid");
        put(many);

        assertThat(indicators.find("ordered").orElseThrow().measures().keySet())
                .containsExactly("zeta", "alpha", "mid");
    }

    private static Map<String, Measure> ordered(String... names) {
        Map<String, Measure> measures = new java.util.LinkedHashMap<>();
        for (String name : names) {
            measures.put(name, FACTS);
        }
        return measures;
    }

    @Test
    void takesNamesOnlyFromTheCatalogue() {
        assertThat(fields("a", new Measure("salaries", Aggregation.COUNT, null, Map.of(), null)))
                .containsExactly("measures.a.source");
        assertThat(fields("a", facts(Aggregation.SUM, "salary", Map.of()))).containsExactly("measures.a.field");
        assertThat(fields("a", facts(Aggregation.AVG, null, Map.of()))).containsExactly("measures.a.field");
        assertThat(fields("a", facts(Aggregation.COUNT, null, Map.of("shoe", List.of("42")))))
                .containsExactly("measures.a.filter.shoe");
        assertThat(fields("a", new Measure("external-facts", Aggregation.COUNT, null, Map.of(), "someday")))
                .containsExactly("measures.a.date");
    }

    @Test
    void comparesFilterValuesInTheirType() {
        assertThat(fields(
                        "a",
                        facts(Aggregation.COUNT, null, Map.of("quantity", List.of("many"), "source", List.of("x")))))
                .containsExactly("measures.a.filter.quantity");
        assertThat(fields("a", facts(Aggregation.COUNT, null, Map.of("quantity", List.of("1e999")))))
                .isNotEmpty();
        assertThat(fields("a", facts(Aggregation.COUNT, null, Map.of("occurredOn", List.of("2026-02-30")))))
                .containsExactly("measures.a.filter.occurredOn");
        assertThat(fields("a", facts(Aggregation.COUNT, null, Map.of("source", List.of()))))
                .containsExactly("measures.a.filter.source");
    }

    @Test
    void measuresRangesOnlyOfTheSourcesNumbers() {
        assertThat(fields("a", ranged("amount", "1", "2"))).isEmpty();
        assertThat(fields("a", ranged("amount > 0; drop table customers.deal; --", "1", null)))
                .containsExactly("measures.a.ranges.amount > 0; drop table customers.deal; --");
        assertThat(fields("a", ranged("source", "1", null))).containsExactly("measures.a.ranges.source");
        assertThat(fields("a", ranged("amount", null, null))).containsExactly("measures.a.ranges.amount");
        assertThat(fields("a", ranged("amount", "2", "2"))).containsExactly("measures.a.ranges.amount");
        assertThat(fields("a", ranged("amount", "1e999999999", null))).containsExactly("measures.a.ranges.amount");
    }

    private static Measure ranged(String number, @Nullable String from, @Nullable String below) {
        return new Measure(
                "external-facts",
                Aggregation.COUNT,
                null,
                Map.of(),
                null,
                Map.of(
                        number,
                        new Range(
                                from == null ? null : new BigDecimal(from),
                                below == null ? null : new BigDecimal(below))),
                Missing.SPREAD);
    }

    @Test
    void takesNoAverageOfNothingForZero() {
        Measure average =
                new Measure("external-facts", Aggregation.AVG, "amount", Map.of(), null, Map.of(), Missing.ZERO);

        assertThat(fields("a", average)).containsExactly("measures.a.missing");
    }

    @Test
    void keepsWhatAnIndicatorIsAndItsTypicalTarget() {
        IndicatorDefinition told = typical("told", Direction.LOWER, "2.50", "5");
        put(told);

        IndicatorDefinition found = indicators.find("told").orElseThrow();
        assertThat(found).isEqualTo(told);
        assertThat(found.typicalTarget()).isEqualTo("2.5");
        assertThat(found.description()).isEqualTo(new LocalizedText("定义", "Definition"));
        assertThat(indicators.check(typical("told", Direction.LOWER, "5", "5")))
                .extracting(FieldError::field)
                .containsExactly("typicalTarget");
        assertThat(indicators.check(typical("told", Direction.LOWER, "1e999999999", null)))
                .extracting(FieldError::field)
                .containsExactly("typicalTarget");
    }

    private static IndicatorDefinition typical(
            String key, Direction direction, String target, @Nullable String baseline) {
        return new IndicatorDefinition(
                key,
                new LocalizedText("指标", "Indicator"),
                "次",
                direction,
                true,
                Missing.SPREAD,
                Map.of("a", FACTS),
                "a",
                new LocalizedText("定义", "Definition"),
                Group.MARKETING,
                new BigDecimal(target),
                baseline == null ? null : new BigDecimal(baseline));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'; drop table indicators.indicator; --", "a b", "1a", "-a", "a--b", "", "../a", "中文"})
    void refusesKeysThatAreNone(String key) {
        assertThat(indicators.check(indicator(key, "a", Map.of("a", FACTS))))
                .extracting(FieldError::field)
                .contains("key");
        assertThat(indicators.find(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a) union select 1 --", "if", "correction", "1a", "a-b", ""})
    void refusesMeasureNamesThatAreNoIdentifiers(String name) {
        assertThat(indicators.check(indicator("key", "1 + 1", Map.of(name, FACTS))))
                .extracting(FieldError::field)
                .contains("measures." + name);
    }

    @Test
    void readsFormulasOnlyOverItsMeasures() {
        assertThat(indicators.check(indicator("key", "a / b", Map.of("a", FACTS))))
                .extracting(FieldError::field)
                .containsExactly("formula");
        assertThat(indicators.check(indicator("key", "100", Map.of("a", FACTS))))
                .extracting(FieldError::field)
                .containsExactly("formula");
        assertThat(indicators.check(indicator("key", "100 * a / (", Map.of("a", FACTS))))
                .extracting(FieldError::field)
                .containsExactly("formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a / 0", "a / (a - a)", "sqrt(0 - 1 - a * a)"})
    void refusesAFormulaThatNeverGivesANumber(String formula) {
        assertThat(indicators.check(indicator("key", formula, Map.of("a", FACTS))))
                .extracting(FieldError::key)
                .containsExactly("indicators.error.formulaNeverNumber");
    }

    @Test
    void saysEveryRefusalInBothLanguages() {
        List<FieldError> errors = indicators.check(indicator(
                "a b", "a / b", Map.of("a", facts(Aggregation.SUM, "salary", Map.of("x", List.of())))));

        assertThat(errors).hasSize(4).allSatisfy(error -> {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(texts.text(language, error.key(), error.arguments().toArray()))
                        .doesNotContain("!", "{");
            }
        });
    }

    @Test
    void keepsTheDirectionOfWhatScorecardsUse() {
        put(indicator("turning", "a", Map.of("a", FACTS)));
        As.user(Role.HR)
                .run(() -> scorecards.put(new Scorecard(
                        "turning",
                        0,
                        "转",
                        null,
                        LocalDate.of(2026, 1, 1),
                        List.of(new Line(
                                "turning",
                                new BigDecimal("100"),
                                new ScoreCurve(null, BigDecimal.TEN, null, null, null),
                                null)))));
        IndicatorDefinition before = indicators.find("turning").orElseThrow();
        IndicatorDefinition turned = new IndicatorDefinition(
                before.key(),
                before.name(),
                before.unit(),
                Direction.LOWER,
                before.additive(),
                before.missing(),
                before.measures(),
                before.formula());

        assertThat(indicators.check(turned)).extracting(FieldError::field).containsExactly("direction");
        assertThat(indicators.inUse()).contains("turning");
    }

    @Test
    void isChangedOnlyByHrAndConsultants() {
        assertThatThrownBy(() -> As.user(Role.EXECUTIVE, Role.ADMIN)
                        .run(() -> indicators.put(indicator("k", "a", Map.of("a", FACTS)))))
                .isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void refusesWithEveryFieldNamed() {
        BusinessRefusal refusal =
                catchThrowableOfType(BusinessRefusal.class, () -> put(indicator("x y", "a +", Map.of("a", FACTS))));

        assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.REFUSED);
        assertThat(refusal.fields()).extracting(FieldError::field).containsExactly("key", "formula");
    }

    @Test
    void refusesANewIndicatorUnderAKeyThatIsTaken() {
        put(indicator("taken", "a", Map.of("a", FACTS)));
        IndicatorDefinition other = indicator("taken", "a + a", Map.of("a", FACTS));

        BusinessRefusal refusal = catchThrowableOfType(
                BusinessRefusal.class, () -> As.user(Role.HR).run(() -> indicators.add(other)));

        assertThat(refusal.fields()).extracting(FieldError::field).containsExactly("key");
        assertThat(indicators.versions("taken")).hasSize(1);
    }

    @Test
    void refusesAChangeOfAVersionThatIsNotTheNewest() {
        put(indicator("meanwhile", "a", Map.of("a", FACTS)));
        put(indicator("meanwhile", "a + a", Map.of("a", FACTS)));
        IndicatorDefinition late = indicator("meanwhile", "2 * a", Map.of("a", FACTS));

        BusinessRefusal refusal = catchThrowableOfType(
                BusinessRefusal.class, () -> As.user(Role.HR).run(() -> indicators.change(late, 1)));
        As.user(Role.HR).run(() -> indicators.change(late, 2));

        assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.CONFLICT);
        assertThat(indicators.find("meanwhile")).contains(late);
    }

    private void put(IndicatorDefinition definition) {
        As.user(Role.CONSULTANT).run(() -> indicators.put(definition));
    }

    private List<String> fields(String measure, Measure definition) {
        return indicators.check(indicator("key", measure, Map.of(measure, definition))).stream()
                .map(FieldError::field)
                .toList();
    }

    private static Measure facts(Aggregation aggregation, @Nullable String field, Map<String, List<String>> filter) {
        return new Measure("external-facts", aggregation, field, filter, null);
    }

    private static IndicatorDefinition indicator(String key, String formula, Map<String, Measure> measures) {
        return new IndicatorDefinition(
                key,
                new LocalizedText("指标", "Indicator"),
                "次",
                Direction.HIGHER,
                true,
                Missing.SPREAD,
                measures,
                formula);
    }
}
