package io.gengyun.workflow.internal.engine.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The allow-list of what a process model may contain. A model is a program, so whatever is not on
 * the list is refused, with the element and the reason.
 */
final class ModelRules {

    /** One reason against a model. */
    record Refusal(Element element, String reason) {}

    private static final String BPMN = BpmnParser.BPMN20_NS;
    private static final String CAMUNDA = BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS;
    private static final Set<String> DRAWING =
            Set.of(BpmnParser.BPMN_DI_NS, BpmnParser.BPMN_DC_NS, BpmnParser.OMG_DI_NS);

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef",
            "documentation",
            "extensionElements",
            "text",
            "textAnnotation",
            "association",
            "category",
            "categoryValue",
            "group",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "messageEventDefinition",
            "message",
            "signalEventDefinition",
            "signal",
            "errorEventDefinition",
            "error",
            "escalationEventDefinition",
            "escalation",
            "terminateEventDefinition",
            "conditionalEventDefinition",
            "condition",
            "linkEventDefinition",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "manualTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition");

    private static final Set<String> EXTENSIONS = Set.of(
            "properties",
            "property",
            "executionListener",
            "taskListener",
            "failedJobRetryTimeCycle",
            "in",
            "out",
            "inputOutput",
            "inputParameter",
            "outputParameter");

    private static final Set<String> ATTRIBUTES = Set.of(
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "taskPriority",
            "expression",
            "resultVariable",
            "dueDate",
            "followUpDate",
            "priority",
            "formRef",
            "formRefBinding",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "versionTag",
            "historyTimeToLive",
            "isStartableInTasklist",
            "collection",
            "elementVariable",
            "variableName",
            "variableEvents",
            "errorCodeVariable",
            "errorMessageVariable",
            "errorMessage",
            "escalationCodeVariable",
            "calledElementBinding");

    /** Camunda attributes that are refused with a reason of their own, for the likely mistakes. */
    private static final Pattern CODE =
            Pattern.compile("class|delegateExpression|resource|type|topic|scriptFormat|formKey"
                    + "|formHandlerClass|assignee|candidateUsers|candidateGroups");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

    private final List<Refusal> refusals = new ArrayList<>();

    /** Id of the nearest element with one, by which a refusal names its place. */
    private String place = "";

    List<Refusal> refusals(Element root) {
        visit(root);
        return List.copyOf(refusals);
    }

    private void visit(Element element) {
        if (element.getUri() != null && DRAWING.contains(element.getUri())) {
            return;
        }
        String outer = place;
        boolean named = BPMN.equals(element.getUri()) && element.attribute("id") != null;
        place = named ? element.attribute("id") : place;
        checkName(element);
        element.attributes().forEach(attribute -> checkAttribute(element, attribute));
        checkTexts(element, element.getText(), "the text");
        checkReferences(element);
        element.elements().forEach(this::visit);
        place = outer;
    }

    private void checkName(Element element) {
        String name = element.getTagName();
        boolean known = BPMN.equals(element.getUri()) && ELEMENTS.contains(name)
                || CAMUNDA.equals(element.getUri()) && EXTENSIONS.contains(name);
        if (!known) {
            refuse(element, "the element '" + name + "' is not allowed in a model");
        }
        if (CAMUNDA.equals(element.getUri())
                && name.endsWith("Parameter")
                && !element.elements().isEmpty()) {
            refuse(element, "a parameter may hold a variable or a literal only");
        }
    }

    private void checkAttribute(Element element, String key) {
        String name = key.substring(key.lastIndexOf(':') + 1);
        boolean camunda = element.attributeNS(CAMUNDA_NS, name) != null || CAMUNDA.equals(element.getUri());
        if (element.attributeNS(CAMUNDA_NS, name) != null) {
            if (CODE.matcher(name).matches()) {
                refuse(
                        element,
                        "'camunda:"
                                + name
                                + "' is not allowed; "
                                + (name.matches("assignee|candidate.*")
                                        ? "say who in the property 'performer'"
                                        : "a model calls Steps and nothing else"));
            } else if (!ATTRIBUTES.contains(name)) {
                refuse(element, "'camunda:" + name + "' is not allowed in a model");
            }
        } else if (CAMUNDA.equals(element.getUri()) && CODE.matcher(name).matches()) {
            refuse(element, "'" + name + "' is not allowed in '" + element.getTagName() + "'");
        }
        String value = camunda ? element.attributeNS(CAMUNDA_NS, name) : null;
        checkTexts(element, value == null ? element.attribute(name) : value, "'" + name + "'");
    }

    private void checkTexts(Element element, String text, String where) {
        if (text == null || !AllowedExpression.isIn(text)) {
            return;
        }
        if (AllowedExpression.of(text).isEmpty()) {
            refuse(element, where + " holds an expression that is not allowed: " + shorten(text));
        }
    }

    /** Forms and decisions are those of the same deployment, and a listener calls Steps. */
    private void checkReferences(Element element) {
        bound(element, "formRef", "formRefBinding");
        bound(element, "decisionRef", "decisionRefBinding");
        if (BPMN.equals(element.getUri())
                && element.getTagName().equals("callActivity")
                && !"deployment".equals(element.attributeNS(CAMUNDA_NS, "calledElementBinding"))) {
            refuse(element, "a call activity must bind to the deployment");
        }
        String language = element.attribute("language");
        if (language != null) {
            refuse(element, "another expression language is not allowed: " + language);
        }
    }

    private void bound(Element element, String reference, String binding) {
        if (element.attributeNS(CAMUNDA_NS, reference) != null
                && !"deployment".equals(element.attributeNS(CAMUNDA_NS, binding))) {
            refuse(element, "'camunda:" + reference + "' must bind to the deployment");
        }
    }

    private void refuse(Element element, String reason) {
        String where = place.isEmpty() ? element.getTagName() : place;
        refusals.add(new Refusal(element, where + ": " + reason));
    }

    private static String shorten(String text) {
        Matcher found = EXPRESSION.matcher(text);
        String shown = found.find() ? found.group() : text.strip();
        return shown.length() > 120 ? shown.substring(0, 120) + "…" : shown;
    }

    private static final org.camunda.bpm.engine.impl.util.xml.Namespace CAMUNDA_NS =
            new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA);
}
