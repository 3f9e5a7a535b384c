package io.gengyun.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.support.Models;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stage that is broken in one place is told by what is broken. */
class StageShapeTest {

    private static final String APPEAL = "processes/appraisal/performance-appeal.bpmn";

    @Test
    void findsNothingWrongWithTheDeliveredStage() throws IOException {
        assertThat(StageShape.complaints(Models.parse(model()))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            camunda:dueDate="${due}" | camunda:dueDate="${end}" | is due at something else than ${due}
            startDeciding(appealId)}" camunda:resultVariable="due" | startDeciding(appealId)}" | is reached by a step that does not answer 'due'
            event="timeout" | event="create" | has not one reminder
            attachedToRef="Task_DecideAppeal" | attachedToRef="Task_CorrectResult" | has not one timer
            ${appealSteps.reminder(appealId)} | ${due} | is reminded at something else than Steps.reminder(id)
            remind(appealId, 'Task_DecideAppeal') | remind(appealId, 'Task_Other') | does not remind by ${appealSteps.remind(appealId, 'Task_DecideAppeal')}
            <bpmn:boundaryEvent | <bpmn:boundaryEvent cancelActivity="false" | goes on after its deadline
            ${due}</bpmn:timeDate> | ${end}</bpmn:timeDate> | has a timer at something else than ${due}
            sourceRef="BoundaryEvent_DecideDue" targetRef="Task_EscalateAppeal" | sourceRef="BoundaryEvent_DecideDue" targetRef="EndEvent_AppealDismissed" | has not one step behind its deadline
            escalate(appealId, 'Task_DecideAppeal') | correct(appealId) | is escalated by ${appealSteps.escalate(appealId, 'Task_DecideAppeal')} and back, or goes on
            sourceRef="Task_EscalateAppeal" targetRef="Gateway_BeforeDeciding" | sourceRef="Task_EscalateAppeal" targetRef="EndEvent_AppealDismissed" | is escalated by ${appealSteps.escalate(appealId, 'Task_DecideAppeal')} and back, or goes on
            """)
    void tellsWhatIsBroken(String delivered, String broken, String complaint) throws IOException {
        String model = model();
        assertThat(model).contains(delivered);
        assertThat(StageShape.complaints(Models.parse(model.replace(delivered, broken))))
                .containsExactly("Task_DecideAppeal " + complaint);
    }

    private static String model() throws IOException {
        try (InputStream content = StageShapeTest.class.getClassLoader().getResourceAsStream(APPEAL)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
