package io.gengyun.workflow.internal.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.workflow.DecisionContract;
import io.gengyun.workflow.DecisionContract.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What consultants get wrong in a table; each mistake is told with its row. */
class DecisionRulesTest {

    private static final DecisionContract BANDS =
            DecisionContract.of("bands").given("score", Kind.NUMBER).answers("rating", Kind.TEXT);

    private static final DecisionContract ROUTE = DecisionContract.of("route")
            .perhapsGiven("position", Kind.TEXT)
            .given("years", Kind.COUNT)
            .answers("levelsUp", Kind.COUNT)
            .perhapsAnswers("remark", Kind.TEXT);

    @Test
    void acceptsBandsThatMeetWithoutARest() {
        assertThat(refusals(bands("UNIQUE", row(">= 100", "\"A\""), row("[60..100)", "\"B\""), row("< 60", "\"C\""))))
                .isEmpty();
    }

    @Test
    void acceptsALastRowForTheRest() {
        assertThat(refusals(bands("FIRST", row(">= 100", "\"A\""), row("-", "\"B\""))))
                .isEmpty();
        assertThat(refusals(bands("FIRST", row("", "\"A\"")))).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [60..100) | `` | bands, row 2: the rating (等级) is empty
            [60..100) | "" | bands, row 2: the rating (等级) is empty
            [60..100) | null | bands, row 2: the rating (等级) is empty
            [60..100) | "null" | bands, row 2: the rating (等级) is empty
            [60..100) | B | bands, row 2: the rating (等级) is B, which is not text; text stands in quotes: "B"
            [60..100) | 2 | bands, row 2: the rating (等级) is 2, which is not text; text stands in quotes: "2"
            [60..100) | "a" + "b" | bands, row 2: the rating (等级) is "a" + "b", which is not text
            >= 60 and < 100 | "B" | bands, row 2: '>= 60 and < 100' is not understood as a condition; write, for example, >= 100 or [80..100)
            ６０ | "B" | bands, row 2: '６０' is not understood as a condition; write, for example, >= 100 or [80..100)
            high | "B" | bands, row 2: 'high' is a name that a condition does not know
            "60" | "B" | bands, row 2: "60" cannot be compared with score, which is a number
            for i in 1..9999999999 return i | "B" | bands, row 2: 'for i in 1..9999999999 return i' is not understood as a condition; write, for example, >= 100 or [80..100)
            [70..100) | "B" | bands: no row answers when score is 60; let the last row, with '-' in every condition, answer for the rest, and take the hit policy FIRST
            (60..100) | "B" | bands: no row answers when score is 60; let the last row, with '-' in every condition, answer for the rest, and take the hit policy FIRST
            [60..100] | "B" | bands, rows 1 and 2 both answer when score is 100, but the hit policy UNIQUE allows one; take FIRST
            - | "B" | bands, rows 2 and 3 both answer when score is 59, but the hit policy UNIQUE allows one; take FIRST
            """)
    void tellsWhatIsWrongWithARow(String condition, String answer, String reason) {
        assertThat(refusals(bands("UNIQUE", row(">= 100", "\"A\""), row(condition, answer), row("< 60", "\"C\""))))
                .containsExactly(reason);
    }

    @Test
    void tellsThatRowsAfterTheRestNeverAnswer() {
        assertThat(refusals(bands("FIRST", row("-", "\"B\""), row(">= 100", "\"A\""))))
                .containsExactly("bands, row 1: it answers for everything, so that no row after it answers");
    }

    @Test
    void wantsAnAnswerForWhatIsMissing() {
        DecisionContract perhaps =
                DecisionContract.of("bands").perhapsGiven("score", Kind.NUMBER).answers("rating", Kind.TEXT);
        assertThat(refusals(perhaps, bands("UNIQUE", row(">= 60", "\"A\""), row("< 60", "\"B\""))))
                .singleElement()
                .asString()
                .startsWith("bands: no row answers when score is missing");
    }

    @Test
    void wantsOneAnswer() {
        assertThat(refusals(bands("COLLECT", row("-", "\"A\""))))
                .containsExactly("bands: one answer is asked for, but the hit policy COLLECT gives several;"
                        + " take UNIQUE or FIRST");
        assertThat(refusals(bands("FIRST", ""))).containsExactly("bands: it has no rows");
    }

    @Test
    void wantsTheColumnsOfTheContractWithTheirTypes() {
        String table = bands("FIRST", row("-", "\"A\""));
        assertThat(refusals(table.replace("<text>score</text>", "<text>skore</text>")))
                .containsExactly("bands: the column skore (得分) reads 'skore', but the table is given only score");
        assertThat(refusals(table.replace("<text>score</text>", "<text>score * 2</text>")))
                .containsExactly(
                        "bands: the column score * 2 (得分) reads 'score * 2', but the table is given only score");
        assertThat(refusals(table.replace(" typeRef=\"double\"", "")))
                .containsExactly("bands: the column score (得分) has no type; it is double");
        assertThat(refusals(table.replace("\"double\"", "\"integer\"")))
                .containsExactly("bands: the column score (得分) is of the type integer; it is double");
        assertThat(refusals(table.replace(" typeRef=\"string\"", "")))
                .containsExactly("bands: the column rating (等级) has no type; it is string");
        assertThat(refusals(table.replace("name=\"rating\"", "name=\"grade\"")))
                .containsExactly(
                        "bands: the column grade (等级) answers 'grade', but asked for is only rating",
                        "bands: the column 'rating' is missing");
    }

    @Test
    void wantsATable() {
        assertThat(refusals("<literalExpression><text>\"A\"</text></literalExpression>"))
                .containsExactly("bands: the product asks it, so it must be a decision table");
        assertThat(refusals("")).containsExactly("bands: the product asks it, so it must be a decision table");
    }

    @Test
    void wantsACellForEachColumn() {
        assertThat(refusals(bands("FIRST", "<rule><outputEntry><text>\"A\"</text></outputEntry></rule>")))
                .containsExactly("bands, row 1: it has not one cell for each column");
    }

    @Test
    void looksAtSeveralConditionsTogether() {
        assertThat(refusals(
                        ROUTE,
                        route(
                                "UNIQUE",
                                row("\"sales\"", "< 3", "0", ""),
                                row("\"sales\"", ">= 3", "1", "\"senior\""),
                                row("not(\"sales\")", "-", "0", ""))))
                .isEmpty();
        assertThat(refusals(
                        ROUTE, route("UNIQUE", row("\"sales\"", "-", "0", ""), row("not(\"sales\")", "> 3", "1", ""))))
                .singleElement()
                .asString()
                .startsWith("route: no row answers when position is anything else and years is 0;");
        assertThat(refusals(ROUTE, route("FIRST", row("\"sales\"", "-", "", ""), row("-", "-", "-1", ""))))
                .containsExactly(
                        "route, row 1: the levelsUp is empty",
                        "route, row 2: the levelsUp is -1, which is not a whole number from 0 to 9999");
        assertThat(refusals(ROUTE, route("FIRST", row("销售", "-", "1", ""), row("-", "-", "0", ""))))
                .containsExactly("route, row 1: '销售' is a name that a condition does not know;"
                        + " text stands in quotes: \"销售\"");
    }

    @Test
    void wantsARestWhereItCannotTell() {
        String parts = row("contains(?, \"a\")", "-", "0", "") + row("not(contains(?, \"a\"))", "-", "0", "");
        assertThat(refusals(ROUTE, route("UNIQUE", parts)))
                .singleElement()
                .asString()
                .startsWith("route: it cannot be told whether a row answers in every case;");
        assertThat(refusals(ROUTE, route("FIRST", parts, row("-", "-", "1", ""))))
                .isEmpty();
    }

    private static List<String> refusals(String logic) {
        return refusals(BANDS, logic);
    }

    private static List<String> refusals(DecisionContract contract, String logic) {
        String model = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="x">
                <decision id="%s" name="D">%s</decision></definitions>""".formatted(contract.key(), logic);
        Decision decision = Dmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();
        return DecisionRules.refusals(contract, decision);
    }

    private static String bands(String policy, String... rows) {
        return """
                <decisionTable hitPolicy="%s">
                <input label="得分"><inputExpression typeRef="double"><text>score</text></inputExpression></input>
                <output label="等级" name="rating" typeRef="string"/>%s</decisionTable>""".formatted(policy, String.join("", rows));
    }

    private static String route(String policy, String... rows) {
        return """
                <decisionTable hitPolicy="%s">
                <input><inputExpression typeRef="string"><text>position</text></inputExpression></input>
                <input><inputExpression typeRef="integer"><text>years</text></inputExpression></input>
                <output name="levelsUp" typeRef="integer"/><output name="remark" typeRef="string"/>%s</decisionTable>""".formatted(policy, String.join("", rows));
    }

    private static String row(String condition, String answer) {
        return "<rule>" + condition(condition) + answer(answer) + "</rule>";
    }

    private static String row(String first, String second, String answer, String remark) {
        return "<rule>" + condition(first) + condition(second) + answer(answer) + answer(remark) + "</rule>";
    }

    private static String condition(String text) {
        return "<inputEntry><text><![CDATA[" + text + "]]></text></inputEntry>";
    }

    private static String answer(String text) {
        return "<outputEntry><text><![CDATA[" + text + "]]></text></outputEntry>";
    }
}
