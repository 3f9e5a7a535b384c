package io.gengyun.workflow.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.support.ProductTest;
import io.gengyun.workflow.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a hostile model tries; each attempt is refused and leaves nothing behind. */
@ProductTest
class ModelGuardTests {

    @TempDir
    static Path traces;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Contracts contracts;

    static Stream<Arguments> payloads() {
        String trace = "new java.io.File('%s/made').createNewFile()";
        return Stream.of(
                payload(
                        "script task",
                        "scriptTask",
                        "<bpmn:scriptTask id='X' scriptFormat='groovy'><bpmn:script>"
                                + trace
                                + "</bpmn:script></bpmn:scriptTask>"),
                payload(
                        "class",
                        "camunda:class",
                        "<bpmn:serviceTask id='X' camunda:class='" + Hostile.class.getName() + "'/>"),
                payload("shell", "camunda:type", """
                        <bpmn:serviceTask id='X' camunda:type='shell'><bpmn:extensionElements>
                          <camunda:field name='command' stringValue='touch'/><camunda:field name='arg1' stringValue='%s/made'/>
                        </bpmn:extensionElements></bpmn:serviceTask>"""),
                payload("mail", "camunda:type", "<bpmn:serviceTask id='X' camunda:type='mail'/>"),
                payload("mail by send task", "sendTask", "<bpmn:sendTask id='X' camunda:type='mail'/>"),
                payload(
                        "external",
                        "camunda:topic",
                        "<bpmn:serviceTask id='X' camunda:type='external' camunda:topic='t'/>"),
                payload(
                        "delegate expression",
                        "camunda:delegateExpression",
                        "<bpmn:serviceTask id='X' camunda:delegateExpression='${hostile}'/>"),
                payload(
                        "reflection",
                        "${''.class",
                        call("${''.class.forName('java.lang.Runtime').getRuntime().exec('touch %s/made')}")),
                payload(
                        "engine services",
                        "${execution.processEngineServices",
                        call("${execution.processEngineServices.runtimeService.deleteProcessInstance(id, '')}")),
                payload(
                        "the engine's execution as an argument",
                        "${contractSteps.file(execution",
                        call("${contractSteps.file(execution, 1)}")),
                payload("a bean outside the list", "${dataSource", call("${dataSource.getConnection()}")),
                payload("a method of a variable", "${text.concat", call("${text.concat('x')}")),
                payload("a property of a variable", "${text.bytes", call("${text.bytes}")),
                payload(
                        "a chain of calls",
                        "${contractSteps.file(id, 1).getClass",
                        call("${contractSteps.file(id, 1).getClass()}")),
                payload("two expressions in one text", "${a}", call("${a} and ${b}")),
                payload("deferred expression", "#{text", call("#{text.bytes}")),
                payload(
                        "execution listener with class",
                        "X: 'class' is not allowed",
                        listener("<camunda:executionListener event='start' class='" + Hostile.class.getName() + "'/>")),
                payload(
                        "execution listener with script",
                        "X: the element 'script' is not allowed",
                        listener("<camunda:executionListener event='start'><camunda:script scriptFormat='groovy'>"
                                + trace
                                + "</camunda:script></camunda:executionListener>")),
                payload(
                        "script in a parameter",
                        "X: the element 'script' is not allowed",
                        listener(
                                "<camunda:inputOutput><camunda:inputParameter name='p'><camunda:script scriptFormat='javascript'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                payload(
                        "connector",
                        "X: the element 'connector' is not allowed",
                        listener(
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")),
                payload(
                        "generated form",
                        "X: the element 'formData' is not allowed",
                        "<bpmn:userTask id='X'><bpmn:extensionElements><camunda:formData><camunda:formField id='f' defaultValue='${execution}'/></camunda:formData></bpmn:extensionElements></bpmn:userTask>"),
                payload(
                        "form by key",
                        "camunda:formKey",
                        "<bpmn:userTask id='X' camunda:formKey='embedded:app:x.html'/>"),
                payload(
                        "assignee by expression",
                        "camunda:assignee",
                        "<bpmn:userTask id='X' camunda:assignee='${text}'/>"),
                payload(
                        "due date by expression",
                        "${dateTime()",
                        "<bpmn:userTask id='X' camunda:dueDate='${dateTime().plusDays(1).toDate()}'/>"),
                payload("name by expression", "${execution.id}", "<bpmn:userTask id='X' name='${execution.id}'/>"),
                payload(
                        "script as condition",
                        "another expression language",
                        "<bpmn:userTask id='X'/><bpmn:sequenceFlow id='FX' sourceRef='X' targetRef='X'><bpmn:conditionExpression language='groovy'>"
                                + trace
                                + "</bpmn:conditionExpression></bpmn:sequenceFlow>"),
                payload(
                        "DMN not of the deployment",
                        "must bind",
                        "<bpmn:businessRuleTask id='X' camunda:decisionRef='contract-grade'/>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("payloads")
    void refusesTheModelAtItsParsingWithElementAndReason(String name, String reason, String body) {
        long before = repository.createDeploymentQuery().count();
        assertThatThrownBy(() -> deploy(process(body)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("X")
                .hasMessageContaining(reason);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(traces.resolve("made")).doesNotExist();
        assertThat(Hostile.made).isFalse();
    }

    @Test
    void refusesOtherResourcesThanModelsDecisionsAndForms() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("x/a.cmmn", "<x/>")
                        .deploy())
                .hasMessageContaining("only .bpmn, .dmn and .form");
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("x/a.groovy", "1")
                        .deploy())
                .hasMessageContaining("only .bpmn, .dmn and .form");
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("x/f.form", "{\"id\":\"f\",\"components\":[{\"type\":\"html\",\"key\":\"a\"}]}")
                        .deploy())
                .hasMessageContaining("type 'html' is not in the subset");
    }

    @Test
    void refusesDecisionsInAnotherLanguageThanFeel() throws IOException {
        String dmn = resource("processes/testing/contract-grade.dmn");
        String scripted = dmn.replace("typeRef=\"double\">", "typeRef=\"double\" expressionLanguage=\"groovy\">");
        String juel = dmn.replace("typeRef=\"double\">", "typeRef=\"double\" expressionLanguage=\"juel\">");
        Stream.of(scripted, juel)
                .forEach(text -> assertThatThrownBy(() -> repository
                                .createDeployment()
                                .addString("x/contract-grade.dmn", text)
                                .deploy())
                        .hasMessageContaining("a decision speaks FEEL"));
    }

    @Test
    void refusesATableThatBreaksItsContractWithItsRow() throws IOException {
        long before = repository.createDeploymentQuery().count();
        String empty =
                resource("processes/testing/contract-grade.dmn").replace("<text>\"large\"</text>", "<text></text>");
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("x/contract-grade.dmn", empty)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessage("x/contract-grade.dmn: contract-grade, row 1: the grade (等级) is empty");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void readsNoExternalEntities() throws IOException {
        Path secret = Files.writeString(traces.resolve("secret.txt"), "secret");
        String model = process("<bpmn:userTask id='X' name='&amp;secret;'/>")
                .replace("&amp;secret;", "&secret;")
                .replace(
                        "<bpmn:definitions",
                        "<!DOCTYPE d [<!ENTITY secret SYSTEM '" + secret.toUri() + "'>]><bpmn:definitions");
        assertThatThrownBy(() -> deploy(model)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void findsNoScriptEngineAndMakesNoClassAtRunTime() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        ScriptEngineResolver scripts = configuration.getScriptEngineResolver();
        assertThat(scripts.getScriptEngine("groovy", false)).isNull();
        assertThat(scripts.getScriptEngine("javascript", false)).isNull();
        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> configuration.getArtifactFactory().getArtifact(Hostile.class));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "${''.class.forName('java.lang.Runtime')}",
                "${dataSource}",
                "${execution.processEngineServices}",
                "${text.concat('x')}",
                "${contractSteps.toString()}",
                "${contractSteps.getClass()}",
                "${contractSteps.hashCode()}",
                "${currentUser()}",
                "${dateTime()}",
                "${execution}",
                "${text.bytes}",
                "${contractSteps.nothing()}"
            })
    void resolvesNothingButStepsAndVariablesAtRunTime(String expression) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThatThrownBy(() -> configuration
                        .getCommandExecutorTxRequired()
                        .execute(command -> configuration
                                .getExpressionManager()
                                .createExpression(expression)
                                .getValue(new Scope(Map.of("text", "some text")))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void keepsNoJavaObjectsAsVariables() {
        ProcessInstance instance = runtime.startProcessInstanceByKey(
                "contract-review",
                contracts.aboutNobody().toString(),
                Map.of("contractId", UUID.randomUUID().toString(), "due", new java.util.Date()));
        assertThatThrownBy(() -> runtime.setVariable(instance.getId(), "object", new java.util.ArrayList<>()))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> runtime.setVariable(
                        instance.getId(),
                        "object",
                        Variables.serializedObjectValue("rO0AB")
                                .objectTypeName("java.util.ArrayList")
                                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                                .create()))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void makesNoStandaloneTasksAndKnowsNoCases() {
        assertThatThrownBy(() -> tasks.saveTask(tasks.newTask())).isInstanceOf(ProcessEngineException.class);
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).isCmmnEnabled())
                .isFalse();
    }

    private void deploy(String model) {
        repository.createDeployment().addString("x/hostile.bpmn", model).deploy();
    }

    private static Arguments payload(String name, String reason, String body) {
        return Arguments.of(name, reason, body.replace("%s", traces == null ? "/tmp" : traces.toString()));
    }

    private static String call(String expression) {
        return "<bpmn:serviceTask id='X' camunda:expression=\"" + expression + "\"/>";
    }

    private static String listener(String extension) {
        return "<bpmn:userTask id='X'><bpmn:extensionElements>"
                + extension
                + "</bpmn:extensionElements></bpmn:userTask>";
    }

    private static String process(String body) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                <bpmn:process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="S"/><bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="X"/>
                %s
                <bpmn:sequenceFlow id="F2" sourceRef="X" targetRef="E"/><bpmn:endEvent id="E"/>
                </bpmn:process></bpmn:definitions>""".formatted(body);
    }

    private static String resource(String name) throws IOException {
        try (var content = ModelGuardTests.class.getClassLoader().getResourceAsStream(name)) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
