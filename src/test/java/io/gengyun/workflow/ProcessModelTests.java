package io.gengyun.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.support.Models;
import io.gengyun.support.ProductTest;
import io.gengyun.workflow.spi.AskedDecisions;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Models and code held together in both directions, for everything under processes/ and forms/. */
@ProductTest
class ProcessModelTests {

    @Autowired
    ApplicationContext context;

    static Stream<Models.Process> processes() {
        return Models.processes();
    }

    static Stream<Models.Decision> decisions() {
        return Models.decisions();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    void isNamedLikeItsFileAndVersioned(Models.Process process) {
        assertThat(process.key()).isEqualTo(process.fileName());
        assertThat(process.attribute("versionTag")).as("versionTag").matches("\\d+\\.\\d+\\.\\d+");
        assertThat(process.attribute("historyTimeToLive"))
                .as("historyTimeToLive")
                .matches("P\\d+D");
        assertThat(process.name()).as("Chinese name").matches(".*\\p{IsHan}.*");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    void namesItsElementsByThePattern(Models.Process process) {
        String kinds = "(Task|Gateway|Flow|StartEvent|EndEvent|BoundaryEvent|IntermediateEvent|Error|Message"
                + "|Signal|Escalation|SubProcess|CallActivity|Participant|Lane|Collaboration)";
        assertThat(process.ids()).allMatch(id -> id.matches(kinds + "_[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    void givesEveryUserTaskNamesAPerformerAndAForm(Models.Process process) {
        process.userTasks().forEach(task -> {
            assertThat(task.name()).as(task.id() + " name").matches(".*\\p{IsHan}.*");
            assertThat(task.property("name.en")).as(task.id() + " name.en").isNotBlank();
            assertThat(task.property("performer"))
                    .as(task.id() + " performer")
                    .matches(
                            "appraisee|supervisor|next-level|role:(EMPLOYEE|SUPERVISOR|HR|EXECUTIVE|CONSULTANT|ADMIN)");
            if (task.form() != null) {
                assertThat(Models.forms()).as(task.id()).containsKey(process.module() + "/" + task.form());
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("delivered")
    void drawsEveryElementOnce(Models.Process process) {
        assertThat(process.drawn()).containsAll(process.flowIds()).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("delivered")
    void buildsEveryStageWithADeadlineInOneShape(Models.Process process) {
        assertThat(StageShape.complaints(process)).isEmpty();
    }

    static Stream<Models.Process> delivered() {
        return Models.processes().filter(process -> !process.module().equals("testing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    void callsStepsThatExist(Models.Process process) {
        process.calls()
                .forEach(call -> assertThat(Models.steps(context))
                        .as(process + ": " + call)
                        .contains(call));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    void asksDecisionsThatExist(Models.Process process) {
        Set<String> known =
                new TreeSet<>(Models.decisions().map(Models.Decision::key).toList());
        assertThat(known).containsAll(process.decisionRefs());
    }

    @Test
    void holdsEveryDecisionToAContractAndHasATableForEveryContract() {
        assertThat(context.getBeansOfType(AskedDecisions.class).values())
                .flatExtracting(AskedDecisions::contracts)
                .extracting(contract -> contract.key().value())
                .containsExactlyInAnyOrderElementsOf(
                        Models.decisions().map(Models.Decision::key).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    void hasACaseInTheCodeWhenPeopleWorkOnIt(Models.Process process) {
        if (!process.userTasks().isEmpty()) {
            assertThat(context.getBeansOfType(io.gengyun.workflow.spi.TaskCase.class)
                            .values())
                    .extracting(one -> one.process().value())
                    .contains(process.key());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void namesDecisionsLikeTheirFiles(Models.Decision decision) {
        assertThat(decision.key()).isEqualTo(decision.fileName());
        assertThat(decision.attribute("versionTag")).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(decision.attribute("historyTimeToLive")).matches("P\\d+D");
        assertThat(decision.name()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void usesEveryStepsMethodAndEveryFormInSomeModel() {
        Set<String> called = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        Models.processes().forEach(process -> {
            called.addAll(process.calls());
            process.userTasks().stream()
                    .filter(task -> task.form() != null)
                    .forEach(task -> used.add(process.module() + "/" + task.form()));
        });
        assertThat(called).containsAll(Models.steps(context));
        assertThat(used).containsAll(Models.forms().keySet());
    }

    @Test
    void readsEveryFormInBothLanguages() {
        Models.forms()
                .forEach((name, form) -> form.inputs()
                        .forEach(field -> assertThat(field.label().en())
                                .as(name + " " + field.key())
                                .doesNotMatch(".*\\p{IsHan}.*")));
    }
}
