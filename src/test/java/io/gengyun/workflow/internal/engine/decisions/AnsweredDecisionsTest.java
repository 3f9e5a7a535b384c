package io.gengyun.workflow.internal.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.workflow.DecisionContract;
import io.gengyun.workflow.DecisionContract.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that came in before its contract, and is asked for what it cannot answer. */
class AnsweredDecisionsTest {

    private static final DecisionContract BANDS =
            DecisionContract.of("bands").given("score", Kind.NUMBER).answers("rating", Kind.TEXT);

    private final DmnEngine engine = engine();

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration tables = FeelTables.configuration();
        tables.getCustomPostDecisionTableEvaluationListeners()
                .add(new AnsweredDecisions(new DecisionContracts(List.of(() -> List.of(BANDS)))));
        return tables.buildEngine();
    }

    @Test
    void letsAnAnswerThrough() {
        assertThat(ask("FIRST", "&gt;= 60", "\"A\"")).isEqualTo("A");
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            FIRST | &gt;= 90 | "A" | workflow.decision.noRow
            FIRST | -         | `` | workflow.decision.empty
            FIRST | -         | A   | workflow.decision.empty
            COLLECT | -       | "A" | workflow.decision.severalRows
            """)
    void refusesWhatIsNoAnswer(String policy, String condition, String answer, String reason) {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> ask(policy, condition, answer))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(reason))
                .satisfies(refusal ->
                        assertThat(refusal.arguments()).startsWith("bands").hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void tellsTheRow() {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> ask("FIRST", "-", ""))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("bands", "2", "rating"));
    }

    private Object ask(String policy, String condition, String answer) {
        String rest = policy.equals("COLLECT") ? rule("-", "\"B\"") : "";
        String model = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="x">
                <decision id="bands" name="D"><decisionTable hitPolicy="%s">
                <input id="I"><inputExpression id="E" typeRef="double"><text>score</text></inputExpression></input>
                <output id="O" name="rating" typeRef="string"/>%s</decisionTable></decision></definitions>""".formatted(policy, rule("&lt; 60", "\"C\"") + rule(condition, answer) + rest);
        return engine.evaluateDecisionTable(
                        "bands", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)), Map.of("score", 80))
                .getSingleResult()
                .getSingleEntry();
    }

    private static String rule(String condition, String answer) {
        return "<rule id=\"R%d\"><inputEntry><text>%s</text></inputEntry><outputEntry><text>%s</text></outputEntry></rule>"
                .formatted(Math.abs((condition + answer).hashCode()), condition, answer);
    }
}
